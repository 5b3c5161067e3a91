//! A connection's bytes: when they move, and that one that is written no more ends.

use super::room::Place;
use std::{
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};
use tokio_io_timeout::TimeoutStream;

/// A connection that tells its place when bytes move.
#[derive(Debug)]
pub(super) struct Watched {
    stream: Pin<Box<TimeoutStream<TcpStream>>>,
    place: Arc<Place>,
}

impl Watched {
    /// A write that gets nowhere for `for_a_reader` fails. How long is waited for something to read, HTTP knows better.
    pub(super) fn new(stream: TcpStream, for_a_reader: Duration, place: Arc<Place>) -> Self {
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(for_a_reader));
        Self {
            stream: Box::pin(stream),
            place,
        }
    }
}

impl AsyncRead for Watched {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = ready!(self.stream.as_mut().poll_read(context, buffer));
        self.place.moved();
        Poll::Ready(read)
    }
}

impl AsyncWrite for Watched {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.place.unsent(true);
        let written = ready!(self.stream.as_mut().poll_write(context, bytes));
        self.place.moved();
        Poll::Ready(written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.place.unsent(true);
        let written = ready!(self.stream.as_mut().poll_write_vectored(context, bytes));
        self.place.moved();
        Poll::Ready(written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = ready!(self.stream.as_mut().poll_flush(context));
        // HTTP flushes what it has written whole.
        self.place.unsent(false);
        Poll::Ready(flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.stream.as_mut().poll_shutdown(context)
    }
}
