import { Brand, Icon } from '@onsale/ui';
import type { IconName } from '@onsale/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { office } from '../office.ts';
import { initials } from './initials.ts';

const PLACES: { to: '/events' | '/venues'; icon: IconName; words: string; short: string }[] = [
  { to: '/events', icon: 'calendar', words: 'Events', short: 'Events' },
  { to: '/venues', icon: 'map', words: 'Venues and plans', short: 'Venues' },
];
const current = {
  activeProps: { className: 'it on', 'aria-current': 'page' as const },
  inactiveProps: { className: 'it' },
};

/** Who works here, where to go, and who is signed in. Below 640 px the tab bar does the same. */
export function Rail() {
  const { data: me } = useSuspenseQuery(office.account.me.queryOptions());
  return (
    <nav className="rail" aria-label="Office">
      <Link to="/events" className="brand">
        <Brand office size={23} />
      </Link>
      {me.organisations.map((organisation) => (
        <div className="org" key={organisation.id}>
          <span className="av" aria-hidden="true">
            {organisation.name.slice(0, 1).toUpperCase()}
          </span>
          <span className="grow clip">{organisation.name}</span>
        </div>
      ))}
      {PLACES.map(({ to, icon, words }) => (
        <Link key={to} to={to} {...current}>
          <Icon name={icon} size={18} />
          {words}
        </Link>
      ))}
      <Link to="/account" className="who" activeProps={{ 'aria-current': 'page' }}>
        <span className="face" aria-hidden="true">
          {initials(me.account?.name ?? '')}
        </span>
        <span className="grow">
          <b className="clip">{me.account?.name}</b>
          <span className="micro t3">Your account</span>
        </span>
      </Link>
    </nav>
  );
}

export function TabBar() {
  const tab = { activeProps: { className: 'on', 'aria-current': 'page' as const } };
  return (
    <nav className="tabbar" aria-label="Office">
      {PLACES.map(({ to, icon, short }) => (
        <Link key={to} to={to} {...tab}>
          <Icon name={icon} size={22} />
          <span>{short}</span>
        </Link>
      ))}
      <Link to="/account" {...tab}>
        <Icon name="user" size={22} />
        <span>Account</span>
      </Link>
    </nav>
  );
}
