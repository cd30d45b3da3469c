/** Address of the abstract page, of the newest version unless one is named. */
export function absUrl(id: string, version?: number): string {
  return address('abs', id, version);
}

/** Address of the PDF, of the newest version unless one is named. */
export function pdfUrl(id: string, version?: number): string {
  return address('pdf', id, version);
}

/** Address of the HTML form, which arXiv has for many papers since the end of 2023. */
export function htmlUrl(id: string, version?: number): string {
  return address('html', id, version);
}

function address(page: string, id: string, version: number | undefined): string {
  return `https://arxiv.org/${page}/${id}${version === undefined ? '' : `v${version}`}`;
}
