/** Accounts and people: rows with what can be done at their end, forms of one button, secrets to copy. */
export const people = `.rows { list-style: none; padding: 0; margin: 0 0 1rem; font: .9375rem/1.5 var(--sans); }
.rows > li { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: center; justify-content: space-between; border-top: 1px solid var(--line); padding: .55rem 0; }
.rows > li > span { min-width: 0; overflow-wrap: anywhere; }
.ways { display: flex; flex-wrap: wrap; gap: .25rem 1.2rem; align-items: center; justify-content: space-between; font: .9375rem/1.5 var(--sans); border-bottom: 1px solid var(--line); padding-bottom: .4rem; margin-bottom: 1.2rem; }
.ways ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.2rem; padding: 0; margin: 0; }
.ways [aria-current] { color: inherit; text-decoration: none; font-weight: 600; }
.ways form.one { margin: 0; }
form.one { display: inline-block; margin: .5rem .5rem .5rem 0; }
main:has(form) .note { margin-bottom: 1.2rem; }
main > :is(form, .passkey) + :is(h2, p), form > .passkey + h2 { margin-top: 1.8rem; }
td time { white-space: nowrap; }
.rows form.one { margin: 0; }
.field input.long { width: min(34rem, 100%); display: block; }
.field .meta { margin: .2rem 0 0; }
fieldset { border: 1px solid var(--line); border-radius: 3px; margin: 0 0 1.1rem; padding: .5rem .9rem; font: .9375rem/1.5 var(--sans); }
legend { font-weight: 600; padding: 0 .3rem; }
.boxes { list-style: none; padding: 0; margin: 0; }
.boxes label, label.box { display: inline-block; padding: .2rem 0; }
.field label.box { font-weight: 400; }
code.once { display: block; overflow-wrap: anywhere; font-size: .9375rem; padding: .5rem .7rem; background: var(--panel); border: 1px solid var(--line); user-select: all; }
p code.once { display: inline-block; max-width: 100%; }
pre { overflow-x: auto; background: var(--panel); padding: .7rem .9rem; font-size: .875rem; line-height: 1.5; }
.people.board > li { display: block; }
.people form.change { display: flex; flex-wrap: wrap; gap: .5rem .8rem; align-items: center; font: .9375rem/1.5 var(--sans); margin-bottom: .5rem; }
.people .side { display: flex; flex-wrap: wrap; }
@media print { form.one, .passkey { display: none; } }`;
