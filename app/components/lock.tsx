/** What can only be read; the words beside it say so. KERN has no lock. */
export function Lock() {
  return (
    <svg className="lock" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="3" y="9" width="14" height="9" rx="1.5" />
      <path d="M6 9V6a4 4 0 0 1 8 0v3" />
    </svg>
  );
}
