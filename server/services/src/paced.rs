//! Bytes on their way to a reader who may stop reading: what they hold is let go then.

use crate::gate::Pass;
use bytes::Bytes;
use futures::{Stream, StreamExt as _};
use std::{io, time::Duration};
use tokio::sync::mpsc;

enum Piece {
    Next(io::Result<Bytes>),
    End,
}

/// The pieces of `from`, one at a time as they are read. Where the reader takes none for `patience`, or has gone, `from`
/// and `pass` are dropped at once, and the stream ends with an error: half a file is none. While nobody reads, no thread
/// waits.
pub fn unless_stalled(
    from: impl Stream<Item = io::Result<Bytes>> + Send + 'static,
    patience: Duration,
    pass: Pass,
) -> impl Stream<Item = io::Result<Bytes>> {
    let (to, mut pieces) = mpsc::channel(1);
    tokio::spawn(async move {
        let mut from = Box::pin(from);
        loop {
            let piece = match from.next().await {
                Some(piece) => Piece::Next(piece),
                None => Piece::End,
            };
            let over = !matches!(piece, Piece::Next(Ok(_)));
            match tokio::time::timeout(patience, to.send(piece)).await {
                Ok(Ok(())) if !over => {}
                Ok(_) => break,
                Err(_) => {
                    tracing::info!("a download breaks off: nobody reads it");
                    break;
                }
            }
        }
        drop((from, pass));
    });
    futures::stream::poll_fn(move |context| {
        pieces.poll_recv(context).map(|piece| match piece {
            Some(Piece::Next(piece)) => Some(piece),
            Some(Piece::End) => None,
            None => Some(Err(io::ErrorKind::TimedOut.into())),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::Gate;
    use futures::TryStreamExt as _;
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    /// Only what hangs takes so long.
    const PATIENCE: Duration = Duration::from_mins(10);

    fn pieces(count: usize, made: Arc<AtomicUsize>) -> impl Stream<Item = io::Result<Bytes>> + Send {
        futures::stream::iter(0..count).map(move |_| {
            made.fetch_add(1, Ordering::SeqCst);
            Ok(Bytes::from_static(b"ogi"))
        })
    }

    async fn until_empty(gate: &Gate) {
        let freed = async {
            while gate.going_on() > 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(PATIENCE, freed).await.unwrap();
    }

    #[tokio::test]
    async fn whoever_reads_gets_it_all() {
        let gate = Gate::new(1, 1);
        let pass = gate.enter(&"a".parse().unwrap()).unwrap();
        let read: Vec<Bytes> = unless_stalled(pieces(100, Arc::default()), PATIENCE, pass)
            .try_collect()
            .await
            .unwrap();
        assert_eq!(read.len(), 100);
        until_empty(&gate).await;
    }

    #[tokio::test]
    async fn whoever_stops_reading_holds_nothing() {
        let gate = Gate::new(1, 1);
        let made = Arc::new(AtomicUsize::new(0));
        let pass = gate.enter(&"a".parse().unwrap()).unwrap();
        let mut reading = unless_stalled(pieces(100, Arc::clone(&made)), Duration::from_millis(20), pass);
        assert!(reading.next().await.unwrap().is_ok());
        until_empty(&gate).await;
        assert!(made.load(Ordering::SeqCst) < 100, "no more is made than is read");
        let mut last = reading.next().await;
        while let Some(Ok(_)) = last {
            last = reading.next().await;
        }
        assert!(last.unwrap().is_err(), "half a file is none");
    }

    #[tokio::test]
    async fn whoever_has_gone_holds_nothing() {
        let gate = Gate::new(1, 1);
        let pass = gate.enter(&"a".parse().unwrap()).unwrap();
        drop(unless_stalled(pieces(100, Arc::default()), PATIENCE, pass));
        until_empty(&gate).await;
    }
}
