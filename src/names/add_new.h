// Values kept once, in the order of their first coming.
#pragma once

#include <algorithm>
#include <vector>

namespace fenjie::names {

/// Appends the value where none of `values` equals it.
template <class Value>
void add_new(std::vector<Value>& values, const Value& value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

}  // namespace fenjie::names
