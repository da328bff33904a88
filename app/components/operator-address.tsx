export type Operator = { name: string; address: string[]; email: string; phone: string };

/** Who runs this service and how to reach it. */
export function OperatorAddress({ operator }: { operator: Operator }) {
  return (
    <address className="address">
      {[operator.name, ...operator.address].map((line) => (
        <span className="line" key={line}>
          {line}
        </span>
      ))}
      <span className="line">
        E-Mail: <a href={`mailto:${operator.email}`}>{operator.email}</a>
      </span>
      <span className="line">Telefon: {operator.phone}</span>
    </address>
  );
}
