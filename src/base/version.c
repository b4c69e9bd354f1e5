#include <partnet/partnet.h>

const char *pn_version(void)
{
    return PARTNET_VERSION;
}

const char *pn_graphviz_version(void)
{
    return PARTNET_CGRAPH_VERSION;
}
