// Made from generator/templates by scripts/precompile-templates.ts. Change those, then run `npm run templates`.

export const templates = {
"client": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  text += parts["banner"](view, helpers);
  text += "\n";
  text += parts["imports"](view, helpers);
  text += "import type * as ";
  text += at(at(view, "rpc"), "name");
  text += " from ";
  text += at(at(view, "rpc"), "from");
  text += ";\nimport * as ";
  text += at(view, "descriptors");
  text += " from \"./service.js\";\n";
  text += parts["aliases"](view, helpers);
  text += "\n";
  text += parts["doc"](view.doc, helpers);
  text += "export class ";
  text += at(view, "className");
  text += " {\n  ";
  text += print(at(view, "service"), { indent: 2 });
  text += "\n";
  if (isFilled(view.methods)) {
    text += "  readonly #channel: ";
    text += at(at(view, "rpc"), "name");
    text += ".Channel;\n\n  constructor(channel: ";
    text += at(at(view, "rpc"), "name");
    text += ".Channel) {\n    this.#channel = channel;\n  }\n";
  } else {
    text += "\n  constructor(channel: ";
    text += at(at(view, "rpc"), "name");
    text += ".Channel) {\n    void channel;\n  }\n";
  }
  for (const viewItem of view.methods ?? []) {
    text += "\n";
    text += indented(parts["doc"](viewItem.doc, helpers), "  ");
    text += "  ";
    text += print(at(viewItem, "signature"), { indent: 2 });
    text += "\n    ";
    text += print(at(viewItem, "statement"), { indent: 4 });
    text += "\n  }\n";
  }
  text += "}\n";
  return text;
},
"codec-types": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  text += parts["banner"](view, helpers);
  text += "\n";
  text += parts["imports"](view, helpers);
  text += "import type * as rpc from ";
  text += at(view, "runtime");
  text += ";\n";
  text += parts["aliases"](view, helpers);
  for (const viewItem of view.declarations ?? []) {
    text += "\n";
    text += print(viewItem, { indent: 0 });
    text += "\n";
  }
  return text;
},
"codec": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  text += parts["banner"](view, helpers);
  text += "\nimport * as rpc from ";
  text += at(view, "runtime");
  text += ";\n";
  for (const viewItem of view.consts ?? []) {
    text += "\n";
    text += print(viewItem, { indent: 0 });
    text += "\n";
  }
  for (const viewItem of view.codecs ?? []) {
    text += "\n";
    text += print(viewItem, { indent: 0 });
    text += "\n";
  }
  for (const viewItem of view.functions ?? []) {
    text += "\nfunction ";
    text += at(viewItem, "name");
    text += "(";
    text += at(viewItem, "parameters");
    text += ") {\n  ";
    text += print(at(viewItem, "body"), { indent: 2, lines: true });
    text += "\n}\n";
  }
  return text;
},
"error-class-types": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  text += parts["banner"](view, helpers);
  text += "\n";
  text += parts["imports"](view, helpers);
  text += "import type * as rpc from ";
  text += at(view, "runtime");
  text += ";\n";
  text += parts["aliases"](view, helpers);
  for (const viewItem of view.errors ?? []) {
    for (const viewItemItem of viewItem.dataAlias ?? []) {
      text += "\n";
      text += print(viewItemItem, { indent: 0 });
      text += "\n";
    }
    text += "\n";
    text += parts["doc"](viewItem.doc, helpers);
    text += print(at(viewItem, "head"), { indent: 0 });
    text += "\n  ";
    text += print(at(viewItem, "creation"), { indent: 2 });
    text += "\n}\n";
    if (isFilled(viewItem.exportAs)) {
      text += "\nexport { ";
      text += at(viewItem, "exportAs");
      text += " };\n";
    }
  }
  if (isFilled(view.aliases)) {
    text += "\nexport {};\n";
  }
  return text;
},
"error-classes": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  text += parts["banner"](view, helpers);
  text += "\nimport * as rpc from ";
  text += at(view, "runtime");
  text += ";\n";
  for (const viewItem of view.errors ?? []) {
    text += "\n";
    if (!isFilled(viewItem.exportAs)) {
      text += "export ";
    }
    text += "class ";
    text += at(viewItem, "className");
    text += " extends rpc.DeclaredError {\n  constructor(data, message, options) {\n    super(";
    text += at(viewItem, "name");
    text += ", data, message, options);\n  }\n}\n";
    if (isFilled(viewItem.exportAs)) {
      text += "\nexport { ";
      text += at(viewItem, "exportAs");
      text += " };\n";
    }
  }
  return text;
},
"errors": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  text += parts["banner"](view, helpers);
  text += "\nexport * from \"./error-classes.js\";\n";
  return text;
},
"index": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  text += parts["banner"](view, helpers);
  text += "\nexport * from ";
  text += at(view, "client");
  text += ";\nexport * from ";
  text += at(view, "server");
  text += ";\nexport * as ";
  text += at(view, "descriptors");
  text += " from \"./service.js\";\n";
  return text;
},
"json": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  text += print(at(view, "json"), { indent: 0 });
  text += "\n";
  return text;
},
"server": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  text += parts["banner"](view, helpers);
  text += "\n";
  text += parts["imports"](view, helpers);
  text += "import * as ";
  text += at(at(view, "rpc"), "name");
  text += " from ";
  text += at(at(view, "rpc"), "from");
  text += ";\nimport * as ";
  text += at(view, "descriptors");
  text += " from \"./service.js\";\n";
  text += parts["aliases"](view, helpers);
  if (isFilled(view.events)) {
    text += "\n/** Sends the events of `";
    text += at(view, "interfaceName");
    text += "`. */\nexport interface ";
    text += at(view, "emitName");
    text += " {\n";
    for (const [viewItemIndex, viewItem] of (view.events ?? []).entries()) {
      if (!isFilled(viewItemIndex === 0)) {
        text += "\n";
      }
      text += indented(parts["doc"](viewItem.doc, helpers), "  ");
      text += "  ";
      text += print(at(viewItem, "signature"), { indent: 2 });
      text += "\n";
    }
    text += "}\n";
  }
  if (isFilled(view.publishers)) {
    text += "\n/** Publishes the messages of `";
    text += at(view, "interfaceName");
    text += "` to exchanges that are not Lagomorph's. */\nexport interface ";
    text += at(view, "publishName");
    text += " {\n";
    for (const [viewItemIndex, viewItem] of (view.publishers ?? []).entries()) {
      if (!isFilled(viewItemIndex === 0)) {
        text += "\n";
      }
      text += indented(parts["doc"](viewItem.doc, helpers), "  ");
      text += "  ";
      text += print(at(viewItem, "signature"), { indent: 2 });
      text += "\n";
    }
    text += "}\n";
  }
  text += "\n";
  text += parts["doc"](view.doc, helpers);
  text += print(at(view, "head"), { indent: 0 });
  text += "\n  ";
  text += print(at(view, "service"), { indent: 2 });
  text += "\n";
  for (const viewItem of view.members ?? []) {
    text += "\n";
    text += indented(parts["doc"](viewItem.doc, helpers), "  ");
    text += "  ";
    text += print(at(viewItem, "signature"), { indent: 2 });
    text += "\n";
  }
  text += "}\n";
  return text;
},
"service-types": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  text += parts["banner"](view, helpers);
  text += "\n";
  text += parts["imports"](view, helpers);
  text += "import type * as rpc from ";
  text += at(view, "runtime");
  text += ";\n";
  text += parts["aliases"](view, helpers);
  for (const viewItem of view.members ?? []) {
    text += "\n";
    text += parts["doc"](viewItem.doc, helpers);
    text += print(at(viewItem, "declaration"), { indent: 0 });
    text += "\n";
    if (isFilled(viewItem.exportAs)) {
      text += "\nexport { ";
      text += at(viewItem, "exportAs");
      text += " };\n";
    }
  }
  text += "\n/** The service `";
  text += at(view, "title");
  text += "`. */\nexport declare const ";
  text += at(view, "constName");
  text += ": rpc.ServiceDescriptor;\n";
  if (isFilled(view.aliases)) {
    text += "\nexport {};\n";
  }
  return text;
},
"service": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  text += parts["banner"](view, helpers);
  text += "\n";
  if (isFilled(view.errors)) {
    text += "import * as errors from \"../error-classes.js\";\n";
  }
  text += "import * as codec from \"./codec.js\";\n";
  for (const viewItem of view.errors ?? []) {
    text += "\n";
    text += print(viewItem, { indent: 0 });
    text += "\n";
  }
  for (const viewItem of view.members ?? []) {
    text += "\n";
    text += print(at(viewItem, "declaration"), { indent: 0 });
    text += "\n";
    if (isFilled(viewItem.exportAs)) {
      text += "\nexport { ";
      text += at(viewItem, "exportAs");
      text += " };\n";
    }
  }
  text += "\nexport const ";
  text += at(view, "constName");
  text += " = {\n  name: ";
  text += at(view, "serviceName");
  text += ",\n";
  if (isFilled(view.version)) {
    text += "  version: ";
    text += at(view, "version");
    text += ",\n";
  }
  text += "  wire: ";
  text += at(view, "wire");
  text += ",\n  fingerprint: ";
  text += at(view, "fingerprint");
  text += ",\n  schema: () => import(\"./schema.json\", { with: { type: \"json\" } }),\n  ";
  text += print(at(view, "memberList"), { indent: 2 });
  text += "\n};\n";
  return text;
},
};

export const parts = {
"aliases": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  for (const viewItem of view.aliases ?? []) {
    text += "\n";
    text += print(viewItem, { indent: 0 });
    text += "\n";
  }
  return text;
},
"banner": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  text += at(view, "banner");
  text += "\n";
  return text;
},
"doc": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  if (isFilled(view.oneLine)) {
    text += "/** ";
    text += at(view, "oneLine");
    text += " */\n";
  }
  if (isFilled(view.lines)) {
    text += "/**\n";
    for (const viewItem of view.lines ?? []) {
      text += " *";
      if (isFilled(viewItem)) {
        text += " ";
        text += viewItem;
      }
      text += "\n";
    }
    text += " */\n";
  }
  return text;
},
"imports": (view, helpers) => {
  const { at, indented, isFilled, parts, print } = helpers;
  let text = "";
  for (const viewItem of view.imports ?? []) {
    text += "import type * as ";
    text += at(viewItem, "name");
    text += " from ";
    text += at(viewItem, "from");
    text += ";\n";
  }
  return text;
},
};

export const partials = {
"aliases": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"layout").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":24}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"aliases"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":4,"column":9}}})) != null ? stack1 : "");
},"useData":true},
"banner": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "banner", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"useData":true},
"doc": {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "/** "
    + ((stack1 = container.lambda(container.strict(depth0, "oneLine", {"start":{"line":2,"column":6},"end":{"line":2,"column":13}} ), depth0)) != null ? stack1 : "")
    + " */\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "/**\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":8,"column":9}}})) != null ? stack1 : "")
    + " */\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " *"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":2},"end":{"line":7,"column":30}}})) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return " "
    + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"oneLine"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":3,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"lines"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":10,"column":7}}})) != null ? stack1 : "");
},"useData":true},
"imports": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "import type * as "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":2,"column":19},"end":{"line":2,"column":23}} ), depth0)) != null ? stack1 : "")
    + " from "
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":2,"column":33},"end":{"line":2,"column":37}} ), depth0)) != null ? stack1 : "")
    + ";\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"imports"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":3,"column":9}}})) != null ? stack1 : "");
},"useData":true},
};
