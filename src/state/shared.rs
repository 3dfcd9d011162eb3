//! Data that many components read and none copies.

use std::{ops::Deref, rc::Rc};

/// A value behind a counted pointer, equal to another only where both are the same value in memory.
///
/// Components compare their properties to know whether to render again; comparing whole articles would cost more
/// than it saves.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Puts a value behind a counted pointer.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
