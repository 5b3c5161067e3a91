//! How often something may be tried: per e-mail address (or whatever else is tried), per place, and per both together.
//!
//! The bound of both together is the low one. So whoever tries somebody else's address from elsewhere uses up a bound of
//! their own; and where one place is many people's, as behind a proxy that nobody declared, those who got in from there
//! before are not kept out by what others try.

use moka::{policy::EvictionPolicy, sync::Cache};
use obrador_core::{
    bounds::rate::{REMEMBERED, Tries, WINDOW_MINUTES},
    waiting::whole_seconds,
};
use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

const WINDOW_MICROS: i64 = WINDOW_MINUTES * 60 * 1_000_000;

/// Tries of the present window. Those unused for longest are forgotten where there are too many.
#[derive(Debug)]
pub(crate) struct Limiter {
    most: Tries,
    subjects: Cache<String, Arc<Mutex<Subject>>>,
    places: Cache<IpAddr, Arc<Mutex<Window>>>,
}

/// Tries within a window that begins with the first of them.
#[derive(Debug, Clone, Copy, Default)]
struct Window {
    begun: i64,
    tries: u32,
}

/// What was tried with one subject.
#[derive(Debug, Default)]
struct Subject {
    from_anywhere: Window,
    from: HashMap<IpAddr, Window>,
    /// Where it was right before. Each was once among `from`, and only the last one is kept.
    known: Option<IpAddr>,
}

impl Limiter {
    /// Lets through so many.
    pub(crate) fn new(most: Tries) -> Self {
        Self {
            most,
            subjects: bounded(),
            places: bounded(),
        }
    }

    /// Counts a try before its password is looked at, so that many at once gain nothing.
    ///
    /// # Errors
    /// The seconds to wait, when there were too many.
    pub(crate) fn attempt(&self, subject: &str, from: IpAddr, now: i64) -> Result<(), u64> {
        let place = place(from);
        let known_subject = self.subjects.get(subject);
        if known_subject.is_none() {
            // A subject is remembered only when its try is let through: else one place, refused at no cost, would push out
            // those that others try.
            if let Some(tries) = self.places.get(&place) {
                locked(&tries).one_more(now, self.most.place)?;
            }
        }
        let of = known_subject.unwrap_or_else(|| self.subjects.get_with_by_ref(subject, Arc::default));
        let mut of = locked(&of);
        let known = of.known == Some(place);
        let both = of
            .from
            .get(&place)
            .copied()
            .unwrap_or_default()
            .one_more(now, self.most.both)?;
        if !known {
            let anywhere = of.from_anywhere.one_more(now, self.most.subject)?;
            let of_place = self.places.get_with(place, Arc::default);
            let mut of_place = locked(&of_place);
            *of_place = of_place.one_more(now, self.most.place)?;
            of.from_anywhere = anywhere;
        }
        // No longer than the bound of tries from anywhere.
        of.from.retain(|_, window| window.is_open(now));
        of.from.insert(place, both);
        Ok(())
    }

    /// The password was right: what came before no longer counts, and from there it may be tried whatever others do.
    pub(crate) fn succeeded(&self, subject: &str, from: IpAddr) {
        let place = place(from);
        let of = self.subjects.get_with_by_ref(subject, Arc::default);
        let mut of = locked(&of);
        let was_known = of.known == Some(place);
        *of = Subject {
            known: Some(place),
            ..Subject::default()
        };
        if let Some(tries) = self.places.get(&place).filter(|_| !was_known) {
            let mut tries = locked(&tries);
            tries.tries = tries.tries.saturating_sub(1);
        }
    }

    /// Whose it is was shown in another way: what was tried with it no longer counts.
    pub(crate) fn forgive(&self, subject: &str) {
        self.subjects.invalidate(subject);
    }
}

impl Window {
    fn is_open(self, now: i64) -> bool {
        now - self.begun < WINDOW_MICROS
    }

    /// The window with one more try in it, or the whole seconds until the next one, rounded up.
    fn one_more(self, now: i64, most: u32) -> Result<Self, u64> {
        if self.tries == 0 || !self.is_open(now) {
            return Ok(Self { begun: now, tries: 1 });
        }
        if self.tries >= most {
            return Err(whole_seconds(self.begun + WINDOW_MICROS - now));
        }
        Ok(Self {
            tries: self.tries + 1,
            ..self
        })
    }
}

/// A network of 64 bits belongs to one household or host: it counts as one place.
fn place(from: IpAddr) -> IpAddr {
    match from.to_canonical() {
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64).into(),
        v4 @ IpAddr::V4(_) => v4,
    }
}

fn bounded<K: std::hash::Hash + Eq + Send + Sync + 'static, V: Clone + Send + Sync + 'static>() -> Cache<K, V>
{
    Cache::builder()
        .max_capacity(REMEMBERED)
        .eviction_policy(EvictionPolicy::lru())
        .build()
}

fn locked<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: Tries = Tries {
        both: 3,
        subject: 5,
        place: 8,
    };

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    /// Tries until one is refused; how many were not.
    fn let_through(limiter: &Limiter, tries: impl Iterator<Item = (String, IpAddr)>) -> usize {
        tries
            .take_while(|(subject, from)| limiter.attempt(subject, *from, 0).is_ok())
            .count()
    }

    #[test]
    fn each_bound_holds_by_itself() {
        let here = ip("192.0.2.1");
        let places = || (1..=250_u8).map(|n| IpAddr::from([198, 51, 100, n]));
        let same = |place| std::iter::repeat_n(("a@b.example".to_owned(), place), 100);
        let all = |place| (0..100).map(move |n| (format!("{n}@b.example"), place));
        let limiter = || Limiter::new(MOST);
        assert_eq!(let_through(&limiter(), same(here)), 3, "both");
        let from_everywhere = places().map(|place| ("a@b.example".to_owned(), place));
        assert_eq!(
            let_through(&limiter(), from_everywhere),
            5,
            "the address from anywhere"
        );
        assert_eq!(let_through(&limiter(), all(here)), 8, "one place");
        let mapped = ip("::ffff:192.0.2.1");
        let (one, other) = (ip("2001:db8::1"), ip("2001:db8::2"));
        for (first, second) in [(here, mapped), (one, other)] {
            let limiter = limiter();
            assert_eq!(let_through(&limiter, same(first)), 3);
            assert_eq!(let_through(&limiter, same(second)), 0, "the same place");
        }
    }

    #[test]
    fn a_wait_ends_and_is_said_rounded_up() {
        let limiter = Limiter::new(MOST);
        let here = ip("192.0.2.1");
        for _ in 0..MOST.both {
            assert_eq!(limiter.attempt("a", here, 500), Ok(()));
        }
        for (now, expected) in [
            (500, Err(900)),
            (1_000_500, Err(899)),
            (WINDOW_MICROS + 499, Err(1)),
            (WINDOW_MICROS + 500, Ok(())),
        ] {
            assert_eq!(limiter.attempt("a", here, now), expected, "{now}");
        }
    }

    #[test]
    fn nobody_is_kept_out_from_where_they_got_in_before() {
        let limiter = Limiter::new(MOST);
        let here = ip("192.0.2.1");
        assert_eq!(limiter.attempt("owner", here, 0), Ok(()));
        limiter.succeeded("owner", here);
        for n in 0..100 {
            // From elsewhere with the owner's address, and from here with all sorts of addresses.
            let _ = limiter.attempt("owner", IpAddr::from([198, 51, 100, n]), 0);
            let _ = limiter.attempt(&format!("{n}"), here, 0);
        }
        assert!(limiter.attempt("owner", ip("203.0.113.1"), 0).is_err());
        assert!(limiter.attempt("new", here, 0).is_err());
        assert_eq!(limiter.attempt("owner", here, 0), Ok(()));
        limiter.forgive("owner");
        assert_eq!(limiter.attempt("owner", ip("203.0.113.1"), 0), Ok(()));
    }

    #[test]
    fn success_forgets_what_came_before() {
        let limiter = Limiter::new(MOST);
        let here = ip("192.0.2.1");
        for n in 0..100 {
            let subject = format!("{}", n % 2);
            assert_eq!(limiter.attempt(&subject, here, 0), Ok(()), "{n}");
            limiter.succeeded(&subject, here);
        }
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let limiter = Limiter::new(MOST);
        for n in 0..u32::try_from(REMEMBERED).unwrap() + 1_000 {
            let place = IpAddr::from(n.to_be_bytes());
            let _ = limiter.attempt(&n.to_string(), place, 0);
        }
        limiter.subjects.run_pending_tasks();
        limiter.places.run_pending_tasks();
        assert!(limiter.subjects.entry_count() <= REMEMBERED);
        assert!(limiter.places.entry_count() <= REMEMBERED);
        let last = u32::try_from(REMEMBERED).unwrap() + 999;
        assert!(
            limiter.subjects.contains_key(&last.to_string()),
            "the newest is remembered"
        );
    }

    #[test]
    fn one_place_that_is_refused_pushes_nobody_out() {
        let limiter = Limiter::new(MOST);
        let (victims, attackers) = (IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
        for _ in 0..MOST.both {
            limiter.attempt("victim", victims, 0).unwrap();
        }
        for number in 0..REMEMBERED + 1_000 {
            let _ = limiter.attempt(&format!("subject {number}"), attackers, 0);
        }
        limiter.subjects.run_pending_tasks();
        assert!(limiter.subjects.entry_count() <= u64::from(MOST.place) + 1);
        assert!(
            limiter.attempt("victim", victims, 0).is_err(),
            "what was counted still counts"
        );
    }
}
