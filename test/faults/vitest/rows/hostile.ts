import { mesh } from "../files.ts";
import { defineVitestRow, type VitestRow } from "../row.ts";

/** What a service does with what nobody of good will sends. */
export const hostile: readonly VitestRow[] = [
  {
    name: "H1",
    title: "names of prototypes reach none, as keys, headers or methods",
    files: [mesh, "test/rabbitmq/faults.test.ts"],
    titles: [
      "is answered, and the next good call is served",
      "with odd numbers or names in it gives handlers only what their contract has",
      "carry headers of every type, of which none reaches a prototype",
    ],
  },
  {
    name: "H2",
    title: "a body of any depth is refused before it is parsed",
    files: [mesh],
    titles: ["of too many levels or bytes is refused before it is parsed"],
  },
  {
    name: "H3",
    title: "a body of any size is refused before it is parsed, or sent",
    files: [mesh],
    titles: [
      "of too many levels or bytes is refused before it is parsed",
      "fail alone also when they are nested too deep, or too large for a message",
      "bodies far above what a service takes are refused before they are parsed, and leave no memory behind",
    ],
  },
  {
    name: "H4",
    title: "bytes that are no text in UTF-8 are refused, and nothing is replaced",
    files: [mesh],
    titles: ["of wrong bytes is refused, whichever they are"],
  },
  {
    name: "H5",
    title: "another type or encoding of content is refused, and nothing is unpacked",
    files: [mesh],
    titles: ["of another kind of content is refused, and nothing is unpacked"],
  },
  {
    name: "H6",
    title: "what is no number of JavaScript is refused",
    files: [mesh, "test/runtime/check.test.ts"],
    titles: [
      "of wrong bytes is refused, whichever they are",
      "with odd numbers or names in it gives handlers only what their contract has",
      "any JSON value",
    ],
  },
  {
    name: "H7",
    title: "a request that is cut at any byte is refused",
    files: [mesh],
    titles: ["that is cut at any byte is refused, and nothing of it runs"],
  },
  {
    name: "H8",
    title: "odd properties and headers cost their message alone",
    files: [mesh],
    titles: [
      "with an odd correlation id is answered, or set aside, and keeps no answer from other calls",
      "with headers of any type, name and number is served, and so is the next",
    ],
  },
  {
    name: "H9",
    title: "forged counts, priorities, lifetimes and users have no effect",
    files: [mesh],
    titles: [
      "with headers of any type, name and number is served, and so is the next",
      "with any priority and lifetime is served, and a forged user costs its sender alone",
      "an event that says that it was tried before is not believed",
    ],
  },
].map(defineVitestRow);
