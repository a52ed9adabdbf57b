//! Types that are read from JSON text and written to it without a step between.

use super::{Input, Output, Parts};
use crate::lean::LEAN;

/// A type's JSON in both directions. The macros of [`shape`](crate::shape) write it for records and lists of words.
pub trait Wire: Sized {
    /// What lists of this type are among the parts of a record that can be left out.
    const PART: Parts = Parts::NONE;

    /// A value to read into. It stands for nothing, and nobody sees it before [`read`](Self::read) has filled it.
    fn blank() -> Self;

    /// Reads the JSON value that comes next into a blank; `None` where it is not of this type, and the blank is then
    /// no better than it was.
    fn read(&mut self, input: &mut Input<'_>) -> Option<()>;

    /// Writes the value.
    fn write(&self, out: &mut Output);
}

impl Wire for String {
    fn blank() -> Self {
        Self::new()
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        *self = input.owned()?;
        Some(())
    }
    fn write(&self, out: &mut Output) {
        out.string(self);
    }
}

impl Wire for u32 {
    fn blank() -> Self {
        0
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        *self = Self::try_from(input.whole(Self::MAX.into())?).ok()?;
        Some(())
    }
    fn write(&self, out: &mut Output) {
        out.whole((*self).into());
    }
}

impl Wire for u64 {
    fn blank() -> Self {
        0
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        *self = input.whole(Self::MAX)?;
        Some(())
    }
    fn write(&self, out: &mut Output) {
        out.whole(*self);
    }
}

impl Wire for bool {
    fn blank() -> Self {
        false
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        *self = input.flag()?;
        Some(())
    }
    fn write(&self, out: &mut Output) {
        out.raw(if *self { "true" } else { "false" });
    }
}

impl<T: Wire> Wire for Option<T> {
    fn blank() -> Self {
        None
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        if input.null()? { Some(()) } else { self.insert(T::blank()).read(input) }
    }
    fn write(&self, out: &mut Output) {
        match self {
            Some(value) => value.write(out),
            None => out.raw("null"),
        }
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        if LEAN {
            return input.list(size_of::<T>(), &mut |input, room| {
                self.reserve_exact(room);
                self.push(T::blank());
                self.last_mut()?.read(input)
            });
        }
        if input.is_without(T::PART) {
            return input.past_list(|input| T::blank().read(input));
        }
        input.open(b'[')?;
        while input.element(self.is_empty())? {
            if self.is_empty() {
                self.reserve_exact(input.room_for(size_of::<T>()));
            }
            self.push(T::blank());
            self.last_mut()?.read(input)?;
        }
        if !self.is_empty() {
            input.had(size_of::<T>(), self.len());
        }
        // Records are kept: what is left over is given back where it is worth a call.
        if (self.capacity() - self.len()) * size_of::<T>() > 256 {
            self.shrink_to_fit();
        }
        Some(())
    }
    fn write(&self, out: &mut Output) {
        out.list(self, T::write);
    }
}

impl<T: Wire> Wire for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }
    fn read(&mut self, input: &mut Input<'_>) -> Option<()> {
        T::read(self, input)
    }
    fn write(&self, out: &mut Output) {
        T::write(self, out);
    }
}
