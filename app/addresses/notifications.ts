export function notificationsPath({ unreadOnly = false, page = 1 } = {}): string {
  const query = new URLSearchParams({
    ...(unreadOnly && { nur: "ungelesen" }),
    ...(page > 1 && { seite: String(page) }),
  });
  return query.size === 0 ? "/nachrichten" : `/nachrichten?${query}`;
}
