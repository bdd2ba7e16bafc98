// Lists in running text: A、B，C.
#pragma once

#include <string_view>
#include <vector>

#include "model/field.h"
#include "rules/book.h"

namespace fenjie::notice {

/// Parts of `subject` between the separators (each a whole character), never inside brackets or quotation marks.
/// Spans are bytes of the key, without the separators; empty parts are left out.
std::vector<Span> list_items(std::string_view key, Span part, std::string_view separators);

/// Bytes of the word or mark that joins two names (、, 和 ...) at the beginning of `text`; 0 where none stands.
std::size_t joint_at(std::string_view text);

/// A field whose evidence goes on over the punctuation after its value: value [begin, end), evidence up to `until`.
Field field_with_tail(const rules::Subject& subject, Span value, std::size_t until, std::string_view rule);

}  // namespace fenjie::notice
