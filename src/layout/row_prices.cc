#include "layout/row_prices.h"

namespace fenjie::layout {

double price_of_absence(ColumnRole role) {
  switch (role) {
    case ColumnRole::task:
      return 3;
    case ColumnRole::unit:
    case ColumnRole::lead_unit:
      return 0.6;
    case ColumnRole::leader:
    case ColumnRole::person:
      return 0.5;
    case ColumnRole::requirement:
    case ColumnRole::deadline:
      return 0.4;
    case ColumnRole::number:
    case ColumnRole::contact:
    case ColumnRole::other:
      return 0.3;
    case ColumnRole::support_unit:
    case ColumnRole::guide_unit:
      return 0.2;
    case ColumnRole::section:
    case ColumnRole::group:
      return 0;
  }
  return 0;
}

}  // namespace fenjie::layout
