import assert from "node:assert/strict";
import { test } from "node:test";
import { type Action, actions, may } from "../../../src/desk/people/permissions.ts";
import { guest, localViewer, type Role, roles, type Viewer } from "../../../src/desk/people/viewer.ts";

const person = (role: Role): Viewer => ({ id: `p-${role}`, name: role, role, held: false });

/** Written down by hand, so that a slip in the table shows: from which role on, and whether a guest may. */
const expected: Readonly<Record<Action, readonly [guest: boolean, from: Role]>> = {
  "page.read": [true, "reader"],
  "account.own": [false, "reader"],
  "comment.write": [false, "member"],
  "comment.report": [false, "member"],
  "page.add": [false, "analyst"],
  "review.correct": [false, "analyst"],
  "assessment.write": [false, "analyst"],
  "assessment.check": [false, "analyst"],
  "story.decide": [false, "analyst"],
  "outlet.rate": [false, "editor"],
  "assessment.publish": [false, "editor"],
  "comment.moderate": [false, "editor"],
  "desk.inspect": [false, "editor"],
  "people.manage": [false, "admin"],
  "desk.configure": [false, "admin"],
  "audit.read": [false, "admin"],
};

test("each action is open from one role on, and to a guest only where it says so", () => {
  assert.deepEqual(Object.keys(expected).sort(), [...actions].sort());
  for (const action of actions) {
    const [open, from] = expected[action];
    assert.equal(may(guest, action), open, `guest, ${action}`);
    for (const role of roles)
      assert.equal(
        may(person(role), action),
        roles.indexOf(role) >= roles.indexOf(from),
        `${role}, ${action}`,
      );
  }
});

test("the one who works alone may do everything", () => {
  for (const action of actions) assert.ok(may(localViewer, action), action);
});

test("a token never does more than it names, nor more than its owner may", () => {
  const only = ["page.read", "page.add"] as const;
  assert.ok(may({ ...person("analyst"), only }, "page.add"));
  assert.ok(!may({ ...person("admin"), only }, "people.manage"));
  assert.ok(!may({ ...person("reader"), only }, "page.add"));
});
