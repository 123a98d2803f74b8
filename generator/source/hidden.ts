import { ts } from "./ts-morph.js";

/** What of a class nobody outside of it sees, in words: `the private field v`; `undefined` for what is public. */
export function describeHidden(property: ts.Symbol): string | undefined {
  const node = property.valueDeclaration;
  if (node === undefined) return undefined;
  const name = ts.getNameOfDeclaration(node);
  if (name !== undefined && ts.isPrivateIdentifier(name))
    return `the private field \`${name.text}\``;
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const isHidden = (ts.getCombinedModifierFlags(node) & hidden) !== 0;
  return isHidden ? `the hidden field \`${property.name}\`` : undefined;
}
