import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createChallenges } from "../../../src/desk/people/challenges.ts";
import { depthOf } from "../../../src/desk/people/fields.ts";
import { createLimiter } from "../../../src/desk/people/limiter.ts";
import { parseOrigin, placeWithin } from "../../../src/desk/people/origin.ts";
import { hashPassword, isOldHash, isPassword } from "../../../src/desk/people/password.ts";
import { assertPassword, parseCommon } from "../../../src/desk/people/password-rules.ts";
import { actionsOf, scopeNames } from "../../../src/desk/people/scopes.ts";
import { hashOf, newSecret } from "../../../src/desk/people/secret.ts";
import { EntenteError } from "../../../src/errors/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";

const code = (wanted: string) => (error: unknown) => error instanceof EntenteError && error.code === wanted;

test("a password is kept as a hash with its costs, each time another", async () => {
  const [one, other] = await Promise.all([
    hashPassword("pontoon lantern 7"),
    hashPassword("pontoon lantern 7"),
  ]);
  assert.notEqual(one, other);
  assert.match(one, /^\$scrypt\$ln=15,r=8,p=3\$/);
  assert.ok(await isPassword("pontoon lantern 7", one));
  assert.ok(!(await isPassword("pontoon lantern 8", one)));
  assert.ok(!(await isPassword("", null)));
  assert.ok(!(await isPassword("pontoon lantern 7", "plain text")));
  assert.ok(!isOldHash(one));
  assert.ok(isOldHash(one.replace("ln=15", "ln=14")));
});

test("the same letters count, however a keyboard composes them", async () => {
  assert.ok(await isPassword("caf\u0065\u0301 at the quay", await hashPassword("caf\u00e9 at the quay")));
});

const around = {
  handle: "ingrid",
  name: "Ingrid Solberg",
  common: parseCommon(loadKnowledge().readText("people/common-passwords.txt")),
};

test("passwords are refused for what is tried first, and for nothing else", () => {
  for (const bad of [
    "short",
    "elevenchars",
    "1qaz2wsx3edc",
    "Password1234",
    "dragondragon",
    "123456789012",
    "abcdefghijklmn",
    "aaaaaaaaaaaaaaaa",
    "abcabcabcabcabc",
    "IngridSolberg1",
    "entente-entente",
    "!!!!monkey!!!!!!",
    "x".repeat(257),
  ])
    assert.throws(() => assertPassword(bad, around), code("E834"), bad);
  for (const good of [
    "correct horse battery staple",
    "lower case only words",
    "ключ от старого замка",
    "灯台の上で三度鳴いた鳥が飛ぶ",
    "Ingrid likes 9 red boats",
    "ab".repeat(20).concat(" lantern quay"),
    "q".concat("Zr7!kfm20vLp").repeat(1),
  ])
    assertPassword(good, around);
});

test("a secret has 256 bits, and a token can be told by its front", () => {
  assert.match(newSecret("session"), /^[\w-]{43}$/);
  assert.match(newSecret("token"), /^entente_[\w-]{43}$/);
  assert.notEqual(newSecret("session"), newSecret("session"));
  assert.match(hashOf("a"), /^[0-9a-f]{64}$/);
});

test("a bucket empties, and fills again with time", () => {
  let now = 0;
  const limiter = createLimiter(() => new Date(now));
  const limit = { most: 3, seconds: 30 };
  for (let at = 0; at < 3; at++) limiter.take("a", limit);
  assert.throws(() => limiter.take("a", limit), code("E833"));
  limiter.take("b", limit);
  now = 10_000;
  limiter.take("a", limit);
  assert.throws(() => limiter.take("a", limit), code("E833"));
  limiter.forgive("a");
  limiter.take("a", limit);
});

test("a challenge is answered once, in time, for what it was asked for", () => {
  let now = 0;
  const challenges = createChallenges<string>(() => new Date(now));
  const one = challenges.ask("sign-in");
  assert.equal(challenges.take(one), "sign-in");
  assert.equal(challenges.take(one), null);
  const late = challenges.ask("sign-in");
  now = 5 * 60_000;
  assert.equal(challenges.take(late), null);
  assert.equal(challenges.take("never asked"), null);
});

test("the desk's address is https, or on this machine", () => {
  const desk = parseOrigin("https://desk.example");
  assert.deepEqual([...desk.hosts], ["desk.example"]);
  assert.equal(desk.rpId, "desk.example");
  assert.ok(desk.isSecure);
  assert.ok(parseOrigin("http://localhost:4310").hosts.has("127.0.0.1:4310"));
  for (const bad of [
    "desk.example",
    "http://desk.example",
    "https://desk.example/path",
    "https://a:b@desk.example",
    "ftp://desk.example",
    "https://desk.example/?a",
    "http://localhost.evil.example",
  ])
    assert.throws(() => parseOrigin(bad), code("E842"), bad);
});

test("after signing in one goes on to a place of the desk, never elsewhere", () => {
  const origin = parseOrigin("https://desk.example");
  assert.equal(placeWithin("/d/rus-chn?as-of=2022-01-01#paper", origin), "/d/rus-chn?as-of=2022-01-01#paper");
  for (const bad of [
    undefined,
    "",
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "d/rus-chn",
  ])
    assert.equal(placeWithin(bad, origin), "/account", bad);
  fc.assert(
    fc.property(fc.string(), (to) => {
      assert.equal(new URL(placeWithin(to, origin), origin.url).origin, origin.url);
    }),
  );
});

test("no token gives power over people or keys", () => {
  const all = actionsOf(scopeNames);
  for (const action of ["account.own", "people.manage", "audit.read"] as const)
    assert.ok(!all.includes(action));
  assert.deepEqual(actionsOf(["gone"]), []);
});

test("depth is counted without building what is nested, brackets in texts not counted", () => {
  assert.equal(depthOf('{"a":[1,{"b":2}]}'), 3);
  assert.equal(depthOf('"[[[[\\"[["'), 0);
  assert.equal(depthOf("[".repeat(100_000)), 100_000);
});
