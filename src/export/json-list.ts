/** What stands before and behind the list of a JSON document, and how to get the list's items from a document. */
export interface ListFrame<T> {
  /** The members of the document before the list. */
  readonly head: Readonly<Record<string, unknown>>;
  /** The name of the member that holds the list. */
  readonly list: string;
  readonly items: (document: T) => Iterable<object>;
}

/** One JSON document with one long list, an item a line, without ever holding more than one document's items. */
export function* jsonList<T>(documents: Iterable<T>, { head, list, items }: ListFrame<T>): Generator<string> {
  const opening = JSON.stringify(head, null, 2).replace(/\n?}$/, "");
  yield `${opening}${Object.keys(head).length > 0 ? "," : ""}\n  ${JSON.stringify(list)}: [`;
  let count = 0;
  for (const document of documents) {
    let piece = "";
    for (const item of items(document)) piece += `${count++ === 0 ? "" : ","}\n    ${JSON.stringify(item)}`;
    yield piece;
  }
  yield count === 0 ? "]\n}\n" : "\n  ]\n}\n";
}
