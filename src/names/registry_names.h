// Names of a notice's tasks looked up in a registry.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "rules/registry.h"

namespace fenjie::names {

/// Gives units and persons the registry's ids and full names; names are looked up after they were written out.
/// @param expand collectives get their members
/// @return what is not in the registry, once per name; persons whose posts there say otherwise
std::vector<Diagnostic> look_up(Notice& notice, const rules::Registry& registry, const rules::Book& book, bool expand);

}  // namespace fenjie::names
