//! The places for connections, who has them, and who goes first.

use axum::body::{Body, Bytes};
use hyper::body::{Body as HttpBody, Frame, SizeHint};
use std::{
    collections::HashMap,
    pin::Pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering::Relaxed},
    },
    task::{Context, Poll},
    time::{Duration, Instant},
};
use tokio::{
    sync::{Notify, OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

/// Where nobody can go, it is looked again after so long.
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(100);

/// All places.
#[derive(Debug)]
pub(super) struct Room {
    places: Arc<Semaphore>,
    stalled: Duration,
    visitors: Arc<Visitors>,
}

/// Whoever has a place.
#[derive(Debug)]
struct Visitors {
    began: Instant,
    next: AtomicU64,
    all: Mutex<HashMap<u64, Arc<Visitor>>>,
}

/// What is known of somebody who has a place.
#[derive(Debug, Default)]
struct Visitor {
    /// Requests that are being answered.
    answers: AtomicUsize,
    /// Is something written that has not left?
    unsent: AtomicBool,
    /// When a byte moved last, in milliseconds after the beginning.
    moved_at: AtomicU64,
    go: Notify,
}

/// A place; free again once it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    visitor: Arc<Visitor>,
    id: u64,
    visitors: Arc<Visitors>,
    _permit: OwnedSemaphorePermit,
}

impl Room {
    /// Whoever is being answered has to go only when nothing has moved for as long as `stalled`.
    pub(super) fn new(most: usize, stalled: Duration) -> Self {
        Self {
            places: Arc::new(Semaphore::new(most)),
            stalled,
            visitors: Arc::new(Visitors {
                began: Instant::now(),
                next: AtomicU64::new(0),
                all: Mutex::default(),
            }),
        }
    }

    /// A place as soon as there is one; where all are taken, somebody has to go.
    pub(super) async fn place(&self) -> Place {
        loop {
            if let Ok(permit) = Arc::clone(&self.places).try_acquire_owned() {
                return self.visitors.come(permit);
            }
            self.make_room();
            if let Ok(Ok(permit)) = timeout(LOOK_AGAIN_AFTER, Arc::clone(&self.places).acquire_owned()).await
            {
                return self.visitors.come(permit);
            }
        }
    }

    /// Sends away whoever has waited longest without being answered; or else who is being answered, if nothing moves.
    pub(super) fn make_room(&self) {
        let stalled = self.visitors.now().checked_sub(self.stalled.as_millis() as u64);
        let all = self.visitors.all();
        let last_moved = |visitor: &&Arc<Visitor>| visitor.moved_at.load(Relaxed);
        let waits = |visitor: &&Arc<Visitor>| !visitor.is_answered();
        let waiting = all.values().filter(waits).min_by_key(last_moved);
        let goes = waiting.or_else(|| {
            let longest = all.values().min_by_key(last_moved);
            longest.filter(|visitor| stalled.is_some_and(|stalled| last_moved(visitor) <= stalled))
        });
        if let Some(visitor) = goes {
            visitor.go.notify_one();
        }
    }
}

impl Visitors {
    fn now(&self) -> u64 {
        self.began.elapsed().as_millis() as u64
    }

    fn all(&self) -> MutexGuard<'_, HashMap<u64, Arc<Visitor>>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn come(self: &Arc<Self>, permit: OwnedSemaphorePermit) -> Place {
        let visitor = Arc::new(Visitor::default());
        visitor.moved_at.store(self.now(), Relaxed);
        let id = self.next.fetch_add(1, Relaxed);
        self.all().insert(id, Arc::clone(&visitor));
        Place {
            visitor,
            id,
            visitors: Arc::clone(self),
            _permit: permit,
        }
    }
}

impl Visitor {
    fn is_answered(&self) -> bool {
        self.answers.load(Relaxed) > 0 || self.unsent.load(Relaxed)
    }
}

impl Place {
    /// A byte was read or written.
    pub(super) fn moved(&self) {
        self.visitor.moved_at.store(self.visitors.now(), Relaxed);
    }

    /// Is something written that has not left?
    pub(super) fn unsent(&self, unsent: bool) {
        self.visitor.unsent.store(unsent, Relaxed);
    }

    /// Waits until somebody else needs the place more.
    pub(super) async fn has_to_go(&self) {
        self.visitor.go.notified().await;
    }

    /// A request is being answered as long as this lives.
    pub(super) fn busy(&self) -> Busy {
        self.visitor.answers.fetch_add(1, Relaxed);
        Busy(Arc::clone(&self.visitor))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.visitors.all().remove(&self.id);
    }
}

/// A request is being answered.
#[derive(Debug)]
pub(super) struct Busy(Arc<Visitor>);

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.answers.fetch_sub(1, Relaxed);
    }
}

impl Busy {
    /// Until the answer's last byte is handed over.
    pub(super) fn until_the_end_of(self, body: Body) -> Answering {
        Answering { body, _busy: self }
    }
}

/// The body of an answer that is under way.
#[derive(Debug)]
pub(super) struct Answering {
    body: Body,
    _busy: Busy,
}

impl HttpBody for Answering {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
