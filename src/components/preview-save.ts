/** A file of the project as it is on disk; both are null where there is none. */
export interface FileVersion {
  text: string | null;
  /** What a later write must name, so that nothing written meanwhile is lost. */
  version: string | null;
}

export interface PreviewSave {
  /** Reads a file; throws an Error in words a reader understands. */
  read(path: string): Promise<FileVersion>;
  /**
   * Writes a file that was read at `version` (null: that was not there), whole or not at all. Where it has changed on disk meanwhile,
   * nothing is written and `conflict` is what it holds now.
   */
  write(
    path: string,
    text: string,
    version: string | null
  ): Promise<{written: true; version: string} | {written: false; conflict: FileVersion}>;
}

/**
 * How a page of the preview (`npm start`) writes `data/lexicon.csv` and pages under `src/`; null everywhere else: on a published page, and
 * in a frame, where another site could have put the reader's click.
 */
export function previewSave(page: Document = document): PreviewSave | null {
  const meta = page.querySelector<HTMLMetaElement>('meta[name="preview-save"]');
  const token = meta?.dataset["token"];
  const view = page.defaultView;
  if (!meta || !token || !view || view.top !== view || !/^http:\/\/127\.0\.0\.1:\d+$/.test(meta.content)) return null;

  async function ask(method: string, path: string, body?: object): Promise<{status: number; answer: unknown}> {
    const headers: Record<string, string> = {"x-preview-token": token!};
    if (body) headers["content-type"] = "application/json";
    const address = `${meta!.content}/file?path=${encodeURIComponent(path)}`;
    const response = await fetch(address, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
      credentials: "omit"
    }).catch(() => null);
    if (!response) throw new Error(`the preview did not answer: is npm start still running? ${path} is as it was`);
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok || response.status === 409) return {status: response.status, answer};
    const reason = (answer as {error?: unknown} | null)?.error;
    throw new Error(typeof reason === "string" ? reason : `the preview refused ${path} (${response.status})`);
  }

  return {
    async read(path) {
      return (await ask("GET", path)).answer as FileVersion;
    },
    async write(path, text, version) {
      const {status, answer} = await ask("PUT", path, {text, version});
      if (status === 409) return {written: false, conflict: answer as FileVersion};
      return {written: true, version: (answer as {version: string}).version};
    }
  };
}
