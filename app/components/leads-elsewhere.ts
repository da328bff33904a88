/** Whether a link leads away from the page one is on; to a part of that page it does lead. */
export const leadsElsewhere = (href: string, pathname: string): boolean => href !== pathname;
