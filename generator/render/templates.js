// Made from generator/templates by scripts/precompile-templates.ts. Change those, then run `npm run templates`.

export const templates = {
"client": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  readonly #channel: "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"rpc"), "name", {"start":{"line":12,"column":23},"end":{"line":12,"column":31}} ), depth0)) != null ? stack1 : "")
    + ".Channel;\n\n  constructor(channel: "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"rpc"), "name", {"start":{"line":14,"column":25},"end":{"line":14,"column":33}} ), depth0)) != null ? stack1 : "")
    + ".Channel) {\n    this.#channel = channel;\n  }\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n  constructor(channel: "
    + ((stack1 = container.lambda(container.strict(lookupProperty(depth0,"rpc"), "name", {"start":{"line":19,"column":25},"end":{"line":19,"column":33}} ), depth0)) != null ? stack1 : "")
    + ".Channel) {\n    void channel;\n  }\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"doc"),lookupProperty(depth0,"doc"),{"name":"doc","data":data,"indent":"  ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "  "
    + ((stack1 = lookupProperty(helpers,"layout").call(alias1,lookupProperty(depth0,"signature"),{"name":"layout","hash":{"indent":2},"data":data,"loc":{"start":{"line":26,"column":2},"end":{"line":26,"column":31}}})) != null ? stack1 : "")
    + "\n    "
    + ((stack1 = lookupProperty(helpers,"layout").call(alias1,lookupProperty(depth0,"statement"),{"name":"layout","hash":{"indent":4},"data":data,"loc":{"start":{"line":27,"column":4},"end":{"line":27,"column":33}}})) != null ? stack1 : "")
    + "\n  }\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"imports"),depth0,{"name":"imports","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "import type * as "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"rpc"), "name", {"start":{"line":4,"column":19},"end":{"line":4,"column":27}} ), depth0)) != null ? stack1 : "")
    + " from "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"rpc"), "from", {"start":{"line":4,"column":37},"end":{"line":4,"column":45}} ), depth0)) != null ? stack1 : "")
    + ";\nimport * as "
    + ((stack1 = alias2(alias1(depth0, "descriptors", {"start":{"line":5,"column":14},"end":{"line":5,"column":25}} ), depth0)) != null ? stack1 : "")
    + " from \"./service.js\";\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"aliases"),depth0,{"name":"aliases","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"doc"),lookupProperty(depth0,"doc"),{"name":"doc","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "export class "
    + ((stack1 = alias2(alias1(depth0, "className", {"start":{"line":9,"column":15},"end":{"line":9,"column":24}} ), depth0)) != null ? stack1 : "")
    + " {\n  "
    + ((stack1 = lookupProperty(helpers,"layout").call(alias3,lookupProperty(depth0,"service"),{"name":"layout","hash":{"indent":2},"data":data,"loc":{"start":{"line":10,"column":2},"end":{"line":10,"column":29}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"methods"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":22,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"methods"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":29,"column":9}}})) != null ? stack1 : "")
    + "}\n";
},"usePartial":true,"useData":true},
"codec-types": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"layout").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":8,"column":24}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"imports"),depth0,{"name":"imports","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "import type * as rpc from "
    + ((stack1 = container.lambda(container.strict(depth0, "runtime", {"start":{"line":4,"column":28},"end":{"line":4,"column":35}} ), depth0)) != null ? stack1 : "")
    + ";\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"aliases"),depth0,{"name":"aliases","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"declarations"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":9,"column":9}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
"codec": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"layout").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":24}}})) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\nfunction "
    + ((stack1 = alias2(alias1(depth0, "name", {"start":{"line":14,"column":11},"end":{"line":14,"column":15}} ), depth0)) != null ? stack1 : "")
    + "("
    + ((stack1 = alias2(alias1(depth0, "parameters", {"start":{"line":14,"column":20},"end":{"line":14,"column":30}} ), depth0)) != null ? stack1 : "")
    + ") {\n  "
    + ((stack1 = lookupProperty(helpers,"layout").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"body"),{"name":"layout","hash":{"lines":true,"indent":2},"data":data,"loc":{"start":{"line":15,"column":2},"end":{"line":15,"column":37}}})) != null ? stack1 : "")
    + "\n}\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\nimport * as rpc from "
    + ((stack1 = container.lambda(container.strict(depth0, "runtime", {"start":{"line":3,"column":23},"end":{"line":3,"column":30}} ), depth0)) != null ? stack1 : "")
    + ";\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"consts"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"codecs"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":11,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"functions"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":17,"column":9}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
"error-class-types": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"dataAlias"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":10,"column":9}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"doc"),lookupProperty(depth0,"doc"),{"name":"doc","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"layout").call(alias1,lookupProperty(depth0,"head"),{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":13,"column":24}}})) != null ? stack1 : "")
    + "\n  "
    + ((stack1 = lookupProperty(helpers,"layout").call(alias1,lookupProperty(depth0,"creation"),{"name":"layout","hash":{"indent":2},"data":data,"loc":{"start":{"line":14,"column":2},"end":{"line":14,"column":30}}})) != null ? stack1 : "")
    + "\n}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"exportAs"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"layout").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":9,"column":24}}})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\nexport { "
    + ((stack1 = container.lambda(container.strict(depth0, "exportAs", {"start":{"line":18,"column":11},"end":{"line":18,"column":19}} ), depth0)) != null ? stack1 : "")
    + " };\n";
},"3":function(container,depth0,helpers,partials,data) {
    return "\nexport {};\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"imports"),depth0,{"name":"imports","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "import type * as rpc from "
    + ((stack1 = container.lambda(container.strict(depth0, "runtime", {"start":{"line":4,"column":28},"end":{"line":4,"column":35}} ), depth0)) != null ? stack1 : "")
    + ";\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"aliases"),depth0,{"name":"aliases","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"errors"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":20,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"aliases"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":0},"end":{"line":24,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
"error-classes": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"dataAlias"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":9,"column":9}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"layout").call(alias1,lookupProperty(depth0,"base"),{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":11,"column":24}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(depth0,"exportAs"),{"name":"unless","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":12,"column":38}}})) != null ? stack1 : "")
    + "class "
    + ((stack1 = alias3(alias2(depth0, "className", {"start":{"line":12,"column":46},"end":{"line":12,"column":55}} ), depth0)) != null ? stack1 : "")
    + " extends rpc.DeclaredError {\n  /**\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"parameters"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":16,"column":9}}})) != null ? stack1 : "")
    + "   */\n  constructor(data, message, options) {\n    super("
    + ((stack1 = alias3(alias2(depth0, "name", {"start":{"line":19,"column":12},"end":{"line":19,"column":16}} ), depth0)) != null ? stack1 : "")
    + ", data, message, options);\n  }\n}\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"exportAs"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":25,"column":7}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"layout").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":8,"column":24}}})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "export ";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "   * "
    + ((stack1 = lookupProperty(helpers,"layout").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"layout","hash":{"indent":3},"data":data,"loc":{"start":{"line":15,"column":5},"end":{"line":15,"column":29}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\nexport { "
    + ((stack1 = container.lambda(container.strict(depth0, "exportAs", {"start":{"line":24,"column":11},"end":{"line":24,"column":19}} ), depth0)) != null ? stack1 : "")
    + " };\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\nimport * as rpc from "
    + ((stack1 = container.lambda(container.strict(depth0, "runtime", {"start":{"line":3,"column":23},"end":{"line":3,"column":30}} ), depth0)) != null ? stack1 : "")
    + ";\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"aliases"),depth0,{"name":"aliases","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"errors"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":26,"column":9}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
"errors": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\nexport * from \"./error-classes.js\";\n";
},"usePartial":true,"useData":true},
"index": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\nexport * from "
    + ((stack1 = alias2(alias1(depth0, "client", {"start":{"line":3,"column":16},"end":{"line":3,"column":22}} ), depth0)) != null ? stack1 : "")
    + ";\nexport * from "
    + ((stack1 = alias2(alias1(depth0, "server", {"start":{"line":4,"column":16},"end":{"line":4,"column":22}} ), depth0)) != null ? stack1 : "")
    + ";\nexport * as "
    + ((stack1 = alias2(alias1(depth0, "descriptors", {"start":{"line":5,"column":14},"end":{"line":5,"column":25}} ), depth0)) != null ? stack1 : "")
    + " from \"./service.js\";\n";
},"usePartial":true,"useData":true},
"json": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"layout").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"json"),{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":24}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
"server": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n/** Sends the events of `"
    + ((stack1 = alias2(alias1(depth0, "interfaceName", {"start":{"line":9,"column":27},"end":{"line":9,"column":40}} ), depth0)) != null ? stack1 : "")
    + "`. */\nexport interface "
    + ((stack1 = alias2(alias1(depth0, "emitName", {"start":{"line":10,"column":19},"end":{"line":10,"column":27}} ), depth0)) != null ? stack1 : "")
    + " {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"events"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":17,"column":9}}})) != null ? stack1 : "")
    + "}\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"unless").call(alias1,lookupProperty(data,"first"),{"name":"unless","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":14,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"doc"),lookupProperty(depth0,"doc"),{"name":"doc","data":data,"indent":"  ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "  "
    + ((stack1 = lookupProperty(helpers,"layout").call(alias1,lookupProperty(depth0,"signature"),{"name":"layout","hash":{"indent":2},"data":data,"loc":{"start":{"line":16,"column":2},"end":{"line":16,"column":31}}})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n/** Publishes the messages of `"
    + ((stack1 = alias2(alias1(depth0, "interfaceName", {"start":{"line":22,"column":33},"end":{"line":22,"column":46}} ), depth0)) != null ? stack1 : "")
    + "` to exchanges that are not Lagomorph's. */\nexport interface "
    + ((stack1 = alias2(alias1(depth0, "publishName", {"start":{"line":23,"column":19},"end":{"line":23,"column":30}} ), depth0)) != null ? stack1 : "")
    + " {\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"publishers"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":0},"end":{"line":30,"column":9}}})) != null ? stack1 : "")
    + "}\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"doc"),lookupProperty(depth0,"doc"),{"name":"doc","data":data,"indent":"  ","helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "  "
    + ((stack1 = lookupProperty(helpers,"layout").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"signature"),{"name":"layout","hash":{"indent":2},"data":data,"loc":{"start":{"line":40,"column":2},"end":{"line":40,"column":31}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"imports"),depth0,{"name":"imports","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "import * as "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"rpc"), "name", {"start":{"line":4,"column":14},"end":{"line":4,"column":22}} ), depth0)) != null ? stack1 : "")
    + " from "
    + ((stack1 = alias2(alias1(lookupProperty(depth0,"rpc"), "from", {"start":{"line":4,"column":32},"end":{"line":4,"column":40}} ), depth0)) != null ? stack1 : "")
    + ";\nimport * as "
    + ((stack1 = alias2(alias1(depth0, "descriptors", {"start":{"line":5,"column":14},"end":{"line":5,"column":25}} ), depth0)) != null ? stack1 : "")
    + " from \"./service.js\";\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"aliases"),depth0,{"name":"aliases","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"events"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"publishers"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":32,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"doc"),lookupProperty(depth0,"doc"),{"name":"doc","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"layout").call(alias3,lookupProperty(depth0,"head"),{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":35,"column":0},"end":{"line":35,"column":24}}})) != null ? stack1 : "")
    + "\n  "
    + ((stack1 = lookupProperty(helpers,"layout").call(alias3,lookupProperty(depth0,"service"),{"name":"layout","hash":{"indent":2},"data":data,"loc":{"start":{"line":36,"column":2},"end":{"line":36,"column":29}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"members"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":41,"column":9}}})) != null ? stack1 : "")
    + "}\n";
},"usePartial":true,"useData":true},
"service-types": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"doc"),lookupProperty(depth0,"doc"),{"name":"doc","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"layout").call(alias1,lookupProperty(depth0,"declaration"),{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":9,"column":31}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"exportAs"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":13,"column":7}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\nexport { "
    + ((stack1 = container.lambda(container.strict(depth0, "exportAs", {"start":{"line":12,"column":11},"end":{"line":12,"column":19}} ), depth0)) != null ? stack1 : "")
    + " };\n";
},"2":function(container,depth0,helpers,partials,data) {
    return "\nexport {};\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"imports"),depth0,{"name":"imports","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "import type * as rpc from "
    + ((stack1 = alias2(alias1(depth0, "runtime", {"start":{"line":4,"column":28},"end":{"line":4,"column":35}} ), depth0)) != null ? stack1 : "")
    + ";\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"aliases"),depth0,{"name":"aliases","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias3,lookupProperty(depth0,"members"),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":14,"column":9}}})) != null ? stack1 : "")
    + "\n/** The service `"
    + ((stack1 = alias2(alias1(depth0, "title", {"start":{"line":16,"column":19},"end":{"line":16,"column":24}} ), depth0)) != null ? stack1 : "")
    + "`. */\nexport declare const "
    + ((stack1 = alias2(alias1(depth0, "constName", {"start":{"line":17,"column":23},"end":{"line":17,"column":32}} ), depth0)) != null ? stack1 : "")
    + ": rpc.ServiceDescriptor;\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"aliases"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":21,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
"service": {"0":function(container,depth0,helpers,partials,data) {
    return "import * as errors from \"../error-classes.js\";\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"layout").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":10,"column":24}}})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"layout").call(alias1,lookupProperty(depth0,"type"),{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":14,"column":0},"end":{"line":14,"column":24}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"layout").call(alias1,lookupProperty(depth0,"declaration"),{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":15,"column":31}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"exportAs"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "\nexport { "
    + ((stack1 = container.lambda(container.strict(depth0, "exportAs", {"start":{"line":18,"column":11},"end":{"line":18,"column":19}} ), depth0)) != null ? stack1 : "")
    + " };\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "  version: "
    + ((stack1 = container.lambda(container.strict(depth0, "version", {"start":{"line":26,"column":13},"end":{"line":26,"column":20}} ), depth0)) != null ? stack1 : "")
    + ",\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"banner"),depth0,{"name":"banner","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"errors"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":5,"column":7}}})) != null ? stack1 : "")
    + "import * as codec from \"./codec.js\";\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"aliases"),depth0,{"name":"aliases","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"errors"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":11,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"members"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":20,"column":9}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"layout").call(alias1,lookupProperty(depth0,"type"),{"name":"layout","hash":{"indent":0},"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":22,"column":24}}})) != null ? stack1 : "")
    + "\nexport const "
    + ((stack1 = alias3(alias2(depth0, "constName", {"start":{"line":23,"column":15},"end":{"line":23,"column":24}} ), depth0)) != null ? stack1 : "")
    + " = {\n  name: "
    + ((stack1 = alias3(alias2(depth0, "serviceName", {"start":{"line":24,"column":10},"end":{"line":24,"column":21}} ), depth0)) != null ? stack1 : "")
    + ",\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"version"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":0},"end":{"line":27,"column":7}}})) != null ? stack1 : "")
    + "  wire: "
    + ((stack1 = alias3(alias2(depth0, "wire", {"start":{"line":28,"column":10},"end":{"line":28,"column":14}} ), depth0)) != null ? stack1 : "")
    + ",\n  fingerprint: "
    + ((stack1 = alias3(alias2(depth0, "fingerprint", {"start":{"line":29,"column":17},"end":{"line":29,"column":28}} ), depth0)) != null ? stack1 : "")
    + ",\n  schema: () => import(\"./schema.json\", { with: { type: \"json\" } }),\n  "
    + ((stack1 = lookupProperty(helpers,"layout").call(alias1,lookupProperty(depth0,"memberList"),{"name":"layout","hash":{"indent":2},"data":data,"loc":{"start":{"line":31,"column":2},"end":{"line":31,"column":32}}})) != null ? stack1 : "")
    + "\n};\n";
},"usePartial":true,"useData":true},
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
