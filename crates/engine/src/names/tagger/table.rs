//! A set of numbered slots, each with a row of bytes, read in place.
//!
//! A bitmap says which slots are there, and the count of the bits before a slot says which row is its own.

/// The slots that are there, and their rows.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    bits: &'a [u8],
    ranks: &'a [u8],
    rows: &'a [u8],
    row_len: usize,
}

/// How many bytes of the bitmap share one count.
const BLOCK: usize = 64;
/// How many bytes a count has.
const RANK: usize = 4;

impl<'a> Table<'a> {
    /// Takes a table of `1 << slot_bits` slots off the front of `bytes`; `None` where they are too few.
    pub fn take(bytes: &mut &'a [u8], slot_bits: u32, row_len: usize) -> Option<Self> {
        let bits = bytes.split_off(..(1 << slot_bits) / 8)?;
        let ranks = bytes.split_off(..bits.len().div_ceil(BLOCK) * RANK)?;
        let count: [u8; RANK] = bytes.split_off(..RANK)?.try_into().ok()?;
        let rows = bytes.split_off(..u32::from_le_bytes(count) as usize * row_len)?;
        Some(Self { bits, ranks, rows, row_len })
    }

    /// The row of a slot, where the slot is there.
    pub fn row(&self, slot: u32) -> Option<&'a [u8]> {
        let at = slot as usize / 8;
        let bit = slot % 8;
        let byte = self.bits[at];
        if byte >> bit & 1 == 0 {
            return None;
        }
        let block = at / BLOCK;
        let rank: [u8; RANK] = self.ranks[block * RANK..][..RANK].try_into().ok()?;
        let mut row = u32::from_le_bytes(rank) + (byte & ((1 << bit) - 1)).count_ones();
        let mut before = self.bits[block * BLOCK..at].chunks_exact(8);
        for word in before.by_ref() {
            row += u64::from_le_bytes(word.try_into().ok()?).count_ones();
        }
        row += before.remainder().iter().map(|byte| byte.count_ones()).sum::<u32>();
        let start = row as usize * self.row_len;
        self.rows.get(start..start + self.row_len)
    }

    /// Writes the table of these slots, which must be sorted and below `1 << slot_bits`, each with its row.
    pub fn write<'r>(out: &mut Vec<u8>, slot_bits: u32, rows: impl Iterator<Item = (u32, &'r [u8])> + Clone) {
        let mut bits = vec![0u8; (1 << slot_bits) / 8];
        for (slot, _) in rows.clone() {
            bits[slot as usize / 8] |= 1 << (slot % 8);
        }
        out.extend_from_slice(&bits);
        let mut rank = 0u32;
        for block in bits.chunks(BLOCK) {
            out.extend_from_slice(&rank.to_le_bytes());
            rank += block.iter().map(|byte| byte.count_ones()).sum::<u32>();
        }
        out.extend_from_slice(&rank.to_le_bytes());
        rows.for_each(|(_, row)| out.extend_from_slice(row));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_for_each_slot_and_none_for_others() {
        let slots: Vec<(u32, [u8; 2])> = (0..4096).filter(|n| n % 7 == 3).map(|n| (n, [n as u8, 1])).collect();
        let mut bytes = Vec::new();
        Table::write(&mut bytes, 12, slots.iter().map(|(slot, row)| (*slot, &row[..])));
        let mut rest = &bytes[..];
        let table = Table::take(&mut rest, 12, 2).unwrap();
        assert!(rest.is_empty());
        for slot in 0..4096 {
            let expected = (slot % 7 == 3).then_some([slot as u8, 1]);
            assert_eq!(table.row(slot), expected.as_ref().map(|row| &row[..]), "{slot}");
        }
        assert!(Table::take(&mut &bytes[..bytes.len() - 1], 12, 2).is_none());
    }
}
