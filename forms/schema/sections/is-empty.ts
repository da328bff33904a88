/** Whether nothing has been entered, so that joining names nothing either. */
export const isEmpty = (data: object): boolean => Object.values(data).every((value) => value === undefined);
