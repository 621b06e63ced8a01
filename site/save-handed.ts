/** How the preview's pages learn where they may save: from `npm start` through Framework's process into their head. */

/** Set for Framework by `npm start`; not in a build. */
export const savingVariable = "PAPER_OBSERVATORY_SAVING";

export function savingIn({url, token}: {url: string; token: string}): string {
  return `${url} ${token}`;
}

/** An element for the head of a preview's page, which other sites cannot read; nothing where nothing is set. */
export function savingMeta(variables: Record<string, string | undefined>): string {
  const [, url, token] = /^(http:\/\/127\.0\.0\.1:\d+) ([0-9a-f]{64})$/.exec(variables[savingVariable] ?? "") ?? [];
  return url && token ? `\n<meta name="preview-save" content="${url}" data-token="${token}">` : "";
}
