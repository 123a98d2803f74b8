import type { OurTemplate } from "./engine.ts";

/** The templates of `generator/templates`, by name. */
export declare const templates: Readonly<Record<string, OurTemplate>>;

/** Their partials, by name. */
export declare const parts: Readonly<Record<string, OurTemplate>>;

/** The same precompiled by Handlebars, for templates of a user's own. */
export declare const partials: Readonly<Record<string, unknown>>;
