/** The first day that an ISO day, month or year stands for. */
export const firstDay = (date: string) => date + "-01-01".slice(date.length - 4);

/** The last day it stands for, taking every month to have 31, which compares as it should. */
export const lastDay = (date: string) => date + "-12-31".slice(date.length - 4);
