#include "emit/system_reason.h"

#include <cerrno>

namespace fenjie::emit {

std::string system_reason(int error_number) {
  switch (error_number) {
    case ENOENT:
      return "不存在";
    case EACCES:
    case EPERM:
      return "没有权限";
    case EROFS:
      return "磁盘是只读的";
    case ENOSPC:
    case EDQUOT:
      return "磁盘已满";
    case EISDIR:
      return "那里有一个同名的文件夹";
    case ENOTDIR:
    case EEXIST:
      return "路径中有一段不是文件夹";
    case ENAMETOOLONG:
      return "文件名太长";
    case ELOOP:
      return "链接绕成了圈";
    case EMFILE:
    case ENFILE:
      return "打开的文件太多";
    case EPIPE:
      return "接收方已关闭";
    default:
      return "系统错误 " + std::to_string(error_number);
  }
}

}  // namespace fenjie::emit
