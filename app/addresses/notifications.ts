const NOTIFICATIONS = "/nachrichten";

/** The inbox, or one page of it. */
export function notificationsPath({ unreadOnly = false, page = 1 } = {}): string {
  const query = new URLSearchParams({
    ...(unreadOnly && { nur: "ungelesen" }),
    ...(page > 1 && { seite: String(page) }),
  });
  return query.size === 0 ? NOTIFICATIONS : `${NOTIFICATIONS}?${query}`;
}

/** One entry: marks it as read and leads on. */
export const notificationPath = (id: string): string => `${NOTIFICATIONS}/${id}`;
