export default function Page() {
  return (
    <main id="inhalt" className="page content">
      <h1 className="kern-heading-large">Seite</h1>
    </main>
  );
}
