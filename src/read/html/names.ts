/** Words in class names, ids and roles by which authors name the parts of their pages. */
export const partNames = {
  comment:
    /(?:^|[\s_-])(?:comments?|commentlist|commentary-list|disqus|replies|responses|discussion|livefyre|spot-?im|coral|reader-comments|kommentare?|comentarios?|commentaires?)(?:$|[\s_-]|\d|list|area|section|thread|container)/u,
  related:
    /related|recommend|more-(?:from|on|stories|news)|read-?(?:more|next|also)|most-?(?:read|popular|viewed)|popular|trending|outbrain|taboola|also-like|further|suggested|teaser|promo|upnext|recirc|latest|see-?also/u,
  advert:
    /(?:^|[\s_-])(?:ads?|advert\w*|adslot|ad-?(?:unit|container|wrapper|slot|banner)|sponsor\w*|dfp|gpt|commercial|publicidad|werbung|anzeige)(?:$|[\s_-]|\d)/u,
  share: /share|sharing|social|follow|addthis|sharedaddy/u,
  caption:
    /caption|credit|figcaption|wp-caption-text|image-?(?:text|meta|desc\w*)|photo-?(?:desc\w*|credit)|bildunterschrift|legende/u,
  byline: /byline|by-line|author|autor|writer|contributor|reporter/u,
  date: /(?:^|[\s_-])(?:date|datetime|time|timestamp|published|pubdate|post-date|dateline|updated|meta-date)(?:$|[\s_-])/u,
  furniture:
    /(?:^|[\s_-])(?:nav\w*|menu|footer|foot|header|masthead|breadcrumbs?|sidebar|side|rail|widget|newsletter|subscribe\w*|signup|cookie\w*|consent|gdpr|modal|popup|overlay|login|toolbar|tags?|taglist|topics?|pagination|pager|skip|search|copyright|legal|disclaimer|banner|promo|bio|about-author|author-bio|disclosure|correction|complementary|contentinfo|alert)(?:$|[\s_-])/u,
  dialog: /dialog|modal|popup|pop-up|overlay|consent|cookie|gdpr|onetrust|lightbox/u,
  body: /article-?(?:body|text|content|copy)|story-?(?:body|text|content)|post-?(?:body|content|text|entry)|entry-?content|body-?(?:text|copy|content)|articlebody|storybody|rich-?text|main-?(?:text|content)|page-?content|artikel|texto|field-?body|content-?(?:body|text|well)|paragraph|(?:^|[\s_-])(?:article|story|prose|entry|text|content)(?:$|[\s_-])/u,
  quote: /pull-?quote|blockquote|quote/u,
  lead: /lead|intro|standfirst|summary|dek|deck|subtitle|excerpt|chapo|sapo|entradilla|anons|teaser-text|strapline|subhead/u,
  badge: /badge|label|kicker|eyebrow|flag|overline|tag|fact-?check|rubric/u,
  paywall: /paywall|premium|subscriber|piano|tp-|regwall|gate|meter/u,
} as const satisfies Readonly<Record<string, RegExp>>;

export type PartName = keyof typeof partNames;
