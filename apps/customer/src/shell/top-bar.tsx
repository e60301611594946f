import { Brand, Icon } from '@onsale/ui';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMe } from './use-me.ts';

export function TopBar() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { account, known } = useMe();
  return (
    <header className="topbar">
      <div className="wrap">
        <Link to="/" className="brandlink">
          <Brand />
          <span className="sr">, home</span>
        </Link>
        {path !== '/' && !path.startsWith('/checkout/') && <TopSearch key={path} />}
        <nav aria-label="Main">
          {path !== '/' && (
            <Link to="/" className="btn ghost sq only-s" aria-label="Search">
              <Icon name="search" size={22} />
            </Link>
          )}
          <Link to="/reservations" className="navlink mine">
            <Icon name="ticket" />
            <span>My tickets</span>
          </Link>
          <Link to="/account" className={account ? 'navlink mine' : 'btn quiet s'} data-known={known}>
            {account ? <Icon name="user" /> : null}
            <span>{account ? account.name : 'Sign in'}</span>
          </Link>
        </nav>
      </div>
    </header>
  );
}

function TopSearch() {
  const navigate = useNavigate();
  const [what, setWhat] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/', search: what.trim() === '' ? {} : { what: what.trim() } });
  };
  return (
    <form role="search" className="topsearch only-l" onSubmit={search}>
      <label className="in s">
        <Icon name="search" size={18} />
        <span className="sr">Search events</span>
        <input
          type="search"
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
          placeholder="Artist, team, show or place"
          enterKeyHint="search"
        />
      </label>
    </form>
  );
}
