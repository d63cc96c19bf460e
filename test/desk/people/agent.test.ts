import assert from "node:assert/strict";
import { test } from "node:test";
import { agentInWords } from "../../../src/desk/people/agent.ts";

test("a browser is told by its most special name and its system, a program as one", () => {
  const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
  for (const [agent, words] of [
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/131.0 Safari/537.36 Edg/131.0`,
      "Edge on Windows",
    ],
    [`Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/131.0 Safari/537.36`, "Chrome on Linux"],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 14.1; rv:132.0) Gecko/20100101 Firefox/132.0",
      "Firefox on macOS",
    ],
    [`Mozilla/5.0 (Linux; Android 14) ${webkit} Chrome/131.0 Mobile Safari/537.36`, "Chrome on Android"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Safari/604.1",
      "Safari on iOS",
    ],
    ["curl/8.10", "A program"],
    ["", "A program"],
    ["<script>pwned(1)</script>", "A program"],
  ] as const)
    assert.equal(agentInWords(agent), words);
});
