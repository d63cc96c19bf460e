/** The slowest page of 2,802 took a second: what takes a minute is made to, even on a machine with much else to do. */
export const defaultReadSeconds = 60;

/** Reading 2,640 pages in one thread needs 128 MB of objects at most (`npm run bench -- read --memory`): four times that is for hostile ones. */
export const defaultReadMegabytes = 512;
