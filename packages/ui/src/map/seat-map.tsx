import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { Icon } from '../marks/icon.tsx';
import type { View } from './camera.ts';
import { viewAround } from './camera.ts';
import { createMapEngine } from './map-engine.ts';
import type { MapEngine } from './map-engine.ts';
import { attachGestures } from './map-gestures.ts';
import { entry, moveCursor, pressKey, wordsOf } from './press-key.ts';
import type { KeysHost } from './press-key.ts';
import type { SeatMapElement, SeatMapProps } from './map-props.ts';
import { MapTip } from './map-tip.tsx';
import { MiniMap } from './mini-map.tsx';
import { pickPlace } from './pick-place.ts';
import type { Hit } from './scene.ts';
import { watchScheme } from './watch-scheme.ts';

/** The mini-map helps from this width on. */
const MINI_FROM = 640;

type Shown = { view: View; isWhole: boolean; isClosest: boolean };

/**
 * The plan with prices and seats: a canvas to point at, one keyboard's worth of ways through it, and words for those
 * who see neither. `SectionList` is the same choice as a list; put both on the page.
 *
 * The root element (`[data-onsale-map]`) carries `seatAt(seatId)`, see `SeatMapElement`.
 */
export function SeatMap(props: SeatMapProps) {
  const { plan, label = 'Seating plan', className, still = false, onMarkSection } = props;
  const root = useRef<SeatMapElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const engine = useRef<MapEngine | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [hover, setHover] = useState<Hit | null>(null);
  const [said, setSaid] = useState('');
  const helpId = useId();
  const latest = useRef(props);
  latest.current = props;

  const onHover = useEffectEvent((hit: Hit | null) => {
    if (!engine.current?.setHover(hit)) return;
    setHover(hit);
    canvas.current?.classList.toggle('can-pick', Boolean(hit));
    onMarkSection?.(hit?.section.number ?? null);
  });

  const keys: KeysHost = {
    onSay(words, hit) {
      setSaid(words);
      setHover(hit);
    },
    onWhole: () => latest.current.onShowWhole?.(),
    onAct: (hit) => act(hit, { isTouch: false, isKeyboard: true }),
  };

  function act(hit: Hit, by: { isTouch: boolean; isKeyboard: boolean }) {
    const found = engine.current;
    if (!found) return;
    if (by.isKeyboard && latest.current.mode === 'paint') {
      latest.current.onPaint?.([{ section: hit.section.number, places: null }]);
      return;
    }
    const picked = pickPlace(found, hit, by);
    if (picked.kind === 'toggled') setSaid(picked.isTaken ? 'Yours now' : 'Given back');
    if (picked.kind === 'none') setSaid(wordsOf(found, hit));
    if (picked.kind === 'opened' && by.isKeyboard && hit.section.kind === 'seated')
      enterSeats(found, hit.section.number);
  }

  /** After the flight the cursor stands on a seat, once the rows are here. */
  function enterSeats(found: MapEngine, section: number, triesLeft = 20) {
    setTimeout(() => {
      const { cursor } = found.get();
      if (cursor?.section !== section || cursor.seat !== null) return;
      const inside = entry(found);
      if (inside?.section === section && inside.seat !== null) moveCursor(found, inside, keys);
      else if (triesLeft > 0) enterSeats(found, section, triesLeft - 1);
    }, 260);
  }

  const onPick = useEffectEvent(
    (hit: Hit | null, by: { isTouch: boolean; isDouble: boolean; at: { x: number; y: number } }) => {
      if (hit) act(hit, { isTouch: by.isTouch, isKeyboard: false });
      else if (by.isDouble) engine.current?.zoomBy(1.8, by.at);
    },
  );

  useEffect(() => {
    const element = canvas.current;
    const box = root.current;
    if (!element || !box) return;
    let settle: ((view: View) => void) | null = null;
    const made = createMapEngine(
      element,
      {
        onView: (state) => setShown({ ...state, view: made.get().view }),
        onFlight: (view) => settle?.(view),
      },
      latest.current,
    );
    engine.current = made;
    box.seatAt = made.seatAt;
    const gestures = still
      ? null
      : attachGestures(element, made, () => latest.current, {
          onHover,
          onPick,
          onPaint: (targets) => latest.current.onPaint?.(targets),
          onPointer: () => made.setCursor(null),
        });
    settle = gestures?.settle ?? null;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(box);
    made.resize();
    const unwatch = watchScheme(() => made.recolour());
    // Numbers are drawn in the house's face: once more when it has come.
    document.fonts?.ready.then(() => made.redraw());
    document.fonts?.load('650 12px "Archivo Variable"').then(() => made.redraw());
    return () => {
      observer.disconnect();
      unwatch();
      gestures?.stop();
      made.stop();
      engine.current = null;
    };
  }, [still]);

  useEffect(() => {
    engine.current?.update(props);
  });

  const state = engine.current?.get();
  const tip = hover && state && shown && !still ? { hit: hover, at: engine.current!.anchorOf(hover) } : null;
  const isTipOn =
    tip &&
    state &&
    tip.at.x > -10 &&
    tip.at.y > -10 &&
    tip.at.x < state.size.width + 10 &&
    tip.at.y < state.size.height + 10;
  const classes = ['mapbox', 'onsale-map', className ?? ''].filter(Boolean).join(' ');
  if (still) {
    return (
      <div ref={root} className={classes} data-onsale-map role="img" aria-label={label}>
        <canvas ref={canvas} aria-hidden="true" />
      </div>
    );
  }
  return (
    <div ref={root} className={classes} data-onsale-map>
      <canvas
        ref={canvas}
        tabIndex={0}
        role="application"
        aria-label={label}
        aria-describedby={helpId}
        className={
          props.mode === 'paint' && props.paintTool !== 'move'
            ? 'drawing'
            : shown && !shown.isWhole
              ? 'can-move'
              : undefined
        }
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || !engine.current) return;
          if (pressKey(event, engine.current, keys)) event.preventDefault();
        }}
        onFocus={(event) => {
          // Whoever comes by the keyboard sees at once where they are.
          const found = engine.current;
          if (!found || !event.currentTarget.matches(':focus-visible')) return;
          const cursor = found.get().cursor ?? entry(found);
          if (cursor) moveCursor(found, cursor, keys);
        }}
        onBlur={() => {
          engine.current?.setCursor(null);
          setHover(null);
        }}
      />
      <span id={helpId} className="sr">
        {`${plan.sections.length} ${plan.sections.length === 1 ? 'section' : 'sections'}. Arrow keys move, Enter opens a section, Space takes or gives back a seat, Escape shows the whole plan. The list offers the same places.`}
      </span>
      <span className="sr" aria-live="polite">
        {said}
      </span>
      {isTipOn && <MapTip hit={tip.hit} at={tip.at} size={state.size} props={props} looks={state.looks} />}
      {state &&
        shown &&
        !shown.isWhole &&
        state.size.width >= MINI_FROM &&
        shown.view.k > state.scaleMin * 1.6 && (
          <MiniMap
            scene={state.scene}
            looks={state.looks}
            colours={state.colours}
            mode={props.mode}
            view={shown.view}
            size={state.size}
            onMove={(centre) => engine.current?.flyTo(viewAround(centre, shown.view.k, state.size))}
          />
        )}
      <div className="mapctl">
        <button
          type="button"
          aria-label="Zoom in"
          disabled={shown?.isClosest}
          onClick={() => engine.current?.zoomBy(1.8)}
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          aria-label="Zoom out"
          disabled={shown?.isWhole}
          onClick={() => engine.current?.zoomBy(1 / 1.8)}
        >
          <Icon name="minus" />
        </button>
        <button
          type="button"
          aria-label="Whole plan"
          disabled={shown?.isWhole}
          onClick={() => {
            engine.current?.showWhole();
            props.onShowWhole?.();
          }}
        >
          <Icon name="map" />
        </button>
      </div>
    </div>
  );
}
