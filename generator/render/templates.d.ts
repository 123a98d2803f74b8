/** The precompiled templates of `generator/templates`, by name. */
export declare const templates: Readonly<Record<string, unknown>>;

/** The precompiled partials, by name. */
export declare const partials: Readonly<Record<string, unknown>>;
