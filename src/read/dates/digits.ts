/** Digits of other scripts as 0-9, so that patterns need to know only those. */

/** Code of the zero of each script whose digits news pages print: Arabic, Persian, Devanagari, Bengali, Tamil, Thai, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0xff10];

const others = /[٠-٩۰-۹०-९০-৯௦-௯๐-๙０-９]/gu;

/** The same text with digits 0-9; its length stays. */
export const withLatinDigits = (text: string): string =>
  text.replaceAll(others, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
  });
