import type { Badge, DateInterval, MetadataValue } from "../../contract/index.ts";

/** What the markup of a page says about it, best first, each value with where it was found. */
export interface PageMetadata {
  readonly title: readonly MetadataValue[];
  readonly authors: readonly MetadataValue[];
  readonly outlet: readonly MetadataValue[];
  readonly language: readonly MetadataValue[];
  readonly canonicalUrl: readonly MetadataValue[];
  readonly section: readonly MetadataValue[];
  readonly credit: readonly MetadataValue[];
  readonly published: readonly DateInterval[];
  readonly modified: readonly DateInterval[];
  readonly badges: readonly Badge[];
}

/** Text carries no markup. */
export const noMetadata: PageMetadata = {
  title: [],
  authors: [],
  outlet: [],
  language: [],
  canonicalUrl: [],
  section: [],
  credit: [],
  published: [],
  modified: [],
  badges: [],
};
