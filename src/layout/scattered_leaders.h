// Leaders and persons are both names: what stands beside a name all over the table tells which it is.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/scattered_atoms.h"

namespace fenjie::layout {

/// Sets the column of every name atom to one of two columns, the same for each time a name occurs.
void tell_leaders(std::vector<Atom>& atoms, std::size_t leader, std::size_t person);

}  // namespace fenjie::layout
