/** The value of a page's own setting in the URL; null when it is not there. */
export function readState(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

/** Puts a page's own settings into the URL without a new entry in the history; null takes one out. */
export function writeState(values: Record<string, string | null>): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values))
    if (value === null) query.delete(name);
    else query.set(name, value);
  const search = String(query);
  history.replaceState(history.state, "", `${location.pathname}${search && `?${search}`}${location.hash}`);
}

/** What the page's address asks for. */
export function readQuery(): URLSearchParams {
  return new URLSearchParams(location.search);
}

/** Puts a whole query into the page's address without a new entry in the history. */
export function writeQuery(query: URLSearchParams): void {
  const search = String(query);
  if (search === String(readQuery())) return;
  history.replaceState(history.state, "", `${location.pathname}${search && `?${search}`}${location.hash}`);
}
