import type { Event, Publish, Service } from "lagomorph/contract";

export interface ServiceWithAnExtraordinarilyLongInterfaceNameForTheSakeOfLayout extends Service<"service_with_an_extraordinarily_long_name_for_the_sake_of_layou"> {
  methodWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGenerated(
    parameterWithAnExtraordinarilyLongNameForTheSakeOfLayout: TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout,
  ): TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout;

  choose(
    value:
      | "the first of several long literals"
      | "the second of several long literals"
      | "the third of them"
      | null,
    other: {
      left: string;
      right: string;
      top: string;
      bottom: string;
      middle: string;
      outside: string;
    },
  ): { left: string; right: string; top: string; bottom: string; middle: string; outside: string };

  onlyObject(value: {
    left: string;
    right: string;
    top: string;
    bottom: string;
    middle: string;
    x: 1;
  }): void;

  tuples(
    value: [
      first:
        | "the first of several long literals"
        | "the second of several long literals"
        | "the third",
      second: {
        left: string;
        right: string;
        top: string;
        bottom: string;
        middle: string;
        outside: string;
      } | null,
    ],
    plain: [
      "the first of several long literals" | "the second of several long literals" | "the third",
      number,
    ],
    records: Record<
      string,
      "the first of several long literals" | "the second of several long literals" | "c"
    >,
    lists: (
      | "the first of several long literals"
      | "the second of several long literals"
      | "the third"
    )[],
  ): (
    | "the first of several long literals"
    | "the second of several long literals"
    | "the third of them"
  )[];

  happened: Event<{
    left: string;
    right: string;
    top: string;
    bottom: string;
    middle: string;
    outside: string;
  }>;
}

export interface TypeWithAnExtraordinarilyLongNameForTheSakeOfLayout {
  propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode: string;
  anotherPropertyWithAnExtraordinarilyLongNameForTheSakeOfLayout?: Date;
  "a property with an extraordinarily long name that needs quotes for it has spaces": number[];
  nested: { propertyWithAnExtraordinarilyLongNameForTheSakeOfLayoutInGeneratedCode: { at: Date } };
  many:
    | 1
    | 2
    | 3
    | 4
    | 5
    | 6
    | 7
    | 8
    | 9
    | 10
    | 11
    | 12
    | 13
    | 14
    | 15
    | 16
    | 17
    | 18
    | 19
    | 20
    | 21
    | 22;
  words:
    | "alpha"
    | "beta"
    | "gamma"
    | "delta"
    | "epsilon"
    | "zeta"
    | "eta"
    | "theta"
    | "iota"
    | "kappa"
    | "lambda";
}

/** Its skeleton takes two types, which do not fit on the line. */
export interface ServiceThatPublishesWithAVeryLongName extends Service<"publishing_with_a_long_name"> {
  recorded: Event<{ id: string }>;
  audited: Publish<"audit", "audited", { id: string }>;
}
