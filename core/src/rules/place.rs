use crate::path::{Pointer, digits};

/// What knows where it stands in the record, and writes it out when somebody asks.
pub(crate) trait Placed {
    /// The place written out, where its root stands at `base`.
    fn pointer_below(&self, base: &Pointer) -> Pointer;
}

impl Placed for Place {
    fn pointer_below(&self, base: &Pointer) -> Pointer {
        self.written_below(base)
    }
}

impl<P: Placed> Placed for &P {
    fn pointer_below(&self, base: &Pointer) -> Pointer {
        P::pointer_below(self, base)
    }
}

/// The place of an element of a list, not even put together before somebody asks: rules walk many lists, and find
/// most of what stands there in order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Element<'p> {
    above: &'p Place,
    list: &'static str,
    n: usize,
    /// A field of the element, where that is meant and not the whole.
    field: Option<&'static str>,
}

impl Element<'_> {
    /// The place itself.
    pub(crate) fn place(&self) -> Place {
        let element = self.above.element(self.list, self.n);
        match self.field {
            Some(field) => element.field(field),
            None => element,
        }
    }

    /// The place of a field of the element, to be put together when it is needed, too.
    pub(crate) fn inner(self, field: &'static str) -> Self {
        Self { field: Some(field), ..self }
    }

    /// The place of a field below this one.
    pub(crate) fn field(&self, name: &'static str) -> Place {
        self.place().field(name)
    }

    /// The place written out.
    pub(crate) fn pointer(&self) -> Pointer {
        self.place().pointer()
    }
}

impl Placed for Element<'_> {
    fn pointer_below(&self, base: &Pointer) -> Pointer {
        self.place().pointer_below(base)
    }
}

/// A place in the record while rules look at it: a pointer that costs no allocation until somebody asks for it.
///
/// Most places are looked at and found right, so that their pointers are never written out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Place {
    /// The steps before `steps`, where there are more than fit.
    above: Option<Box<Self>>,
    steps: [Step; Place::INLINE],
    len: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Step {
    Field(&'static str),
    At(usize),
}

/// The whole record, for places that need something to stand below.
pub(crate) static ROOT: Place = Place::root();

impl Place {
    /// Enough for a side of the tally of a vote under an item.
    const INLINE: usize = 6;

    /// The whole record.
    pub(crate) const fn root() -> Self {
        Self { above: None, steps: [Step::At(0); Self::INLINE], len: 0 }
    }

    /// The place of a field below this one.
    pub(crate) fn field(&self, name: &'static str) -> Self {
        self.below(Step::Field(name))
    }

    /// The place of an element of the list at this one, counted from 0.
    pub(crate) fn at(&self, index: usize) -> Self {
        self.below(Step::At(index))
    }

    /// The place of an element of a list field, to be put together when it is needed.
    pub(crate) fn each(&self, list: &'static str, n: usize) -> Element<'_> {
        Element { above: self, list, n, field: None }
    }

    /// The place of an element of a list field: `field` and `at` at once.
    pub(crate) fn element(&self, name: &'static str, index: usize) -> Self {
        let free = usize::from(self.len);
        let mut place = self.clone();
        match place.steps.get_mut(free..).and_then(<[Step]>::first_chunk_mut) {
            Some(steps) => {
                *steps = [Step::Field(name), Step::At(index)];
                place.len += 2;
                place
            }
            None => self.field(name).at(index),
        }
    }

    fn below(&self, step: Step) -> Self {
        let mut place = if usize::from(self.len) < Self::INLINE {
            self.clone()
        } else {
            Self { above: Some(Box::new(self.clone())), ..Self::root() }
        };
        if let Some(free) = place.steps.get_mut(usize::from(place.len)) {
            *free = step;
            place.len += 1;
        }
        place
    }

    /// The place one step up; `None` at the root.
    pub(crate) fn parent(&self) -> Option<Self> {
        if self.len == 0 {
            return None;
        }
        let mut place = self.clone();
        place.len -= 1;
        if let Some(last) = place.steps.get_mut(usize::from(place.len)) {
            *last = Step::At(0);
        }
        match (place.len, place.above) {
            (0, Some(above)) => Some(*above),
            (_, above) => Some(Self { above, ..place }),
        }
    }

    /// The place written out.
    pub(crate) fn pointer(&self) -> Pointer {
        self.written_below(&Pointer::root())
    }

    fn written_below(&self, base: &Pointer) -> Pointer {
        let steps = || self.steps.iter().take(usize::from(self.len));
        let room = steps().map(|step| match step {
            Step::Field(name) => 1 + name.len(),
            Step::At(index) => 1 + digits(*index),
        });
        let room = room.sum();
        let start = match &self.above {
            Some(above) => above.written_below(base).with_room(room),
            None => base.with_room(room),
        };
        steps().fold(start, |pointer, step| match step {
            Step::Field(name) => pointer.into_field(name),
            Step::At(index) => pointer.into_at(*index),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_places_are_written_out_whole() {
        let mut place = Place::root().field("agenda");
        let mut pointer = Pointer::root().field("agenda");
        for n in 0..20 {
            (place, pointer) = (place.at(n).field("items"), pointer.at(n).field("items"));
            assert_eq!(place.pointer(), pointer);
        }
        let up = std::iter::successors(Some(place), Place::parent).map(|place| place.pointer());
        assert!(up.eq(std::iter::successors(Some(pointer), Pointer::parent)));
        assert!(Place::root().at(9) < Place::root().at(10));
    }
}
