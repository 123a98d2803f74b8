import { html } from "hono/html";
import type { OpenApiDocument, Operation } from "./openapi.ts";

/** Nothing of a page comes from elsewhere, and nothing in it runs. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const style = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  h2 { font: 600 1.1rem ui-monospace, monospace; border-top: 1px solid #ccc; padding-top: 1rem; }
  table { border-collapse: collapse; }
  td, th { text-align: left; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0; }
  code { font-family: ui-monospace, monospace; font-size: 0.9rem; white-space: pre-wrap; }
`;

/** A page for people: every route with what it takes and what it gives. Text of contracts is escaped. */
export async function page({ info, paths }: OpenApiDocument): Promise<Response> {
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => section(path, method, operation)),
  );
  const document = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${info.title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <h1>${info.title}</h1>
        <p>The same for programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
        ${routes}
      </body>
    </html>`;
  return new Response(String(document), {
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
  });
}

function section(path: string, method: string, operation: Operation): ReturnType<typeof html> {
  const { summary = "", parameters, requestBody, responses, deprecated } = operation;
  return html`<h2>${method.toUpperCase()} ${path}</h2>
    <p>${summary}${deprecated === true ? " (deprecated)" : ""}</p>
    <table>
      ${parameters.map(
        ({ name, in: where, required, schema }) =>
          html`<tr>
            <th>${name}</th>
            <td>${where}${required ? "" : ", optional"}</td>
            <td><code>${JSON.stringify(schema)}</code></td>
          </tr>`,
      )}
      ${
        requestBody === undefined
          ? ""
          : html`<tr>
              <th>body</th>
              <td></td>
              <td><code>${JSON.stringify(requestBody["content"])}</code></td>
            </tr>`
      }
      ${Object.entries(responses).map(
        ([status, response]) =>
          html`<tr>
            <th>${status}</th>
            <td>answer</td>
            <td><code>${JSON.stringify(response)}</code></td>
          </tr>`,
      )}
    </table>`;
}
