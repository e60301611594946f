import { Icon } from '@onsale/ui';

export function Promises() {
  return (
    <section className="promise" aria-labelledby="promises">
      <h2 className="h" id="promises">
        What you can count on
      </h2>
      <ul>
        <li>
          <Icon name="tag" />
          The first price you see is the price you pay. Every fee is in it.
        </li>
        <li>
          <Icon name="shield" />A seat is sold once. While it is held for you, nobody else can take it.
        </li>
        <li>
          <Icon name="undo" />
          Give back tickets yourself where the organiser allows it. You see the refund first.
        </li>
      </ul>
    </section>
  );
}
