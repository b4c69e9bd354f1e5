/**
 * A jump out of an order that single moves no longer improve.
 */
#ifndef PNI_KICK_H
#define PNI_KICK_H

#include "layers.h"

#include "../../base/random.h"

/**
 * Takes a node and some around it out, then puts one after the other back to where it
 * crosses least; returns how many.
 *
 * Source:   D. Pisinger, S. Ropke, "Large neighborhood search", in: Handbook of
 *           Metaheuristics (2010) 399-419, doi:10.1007/978-1-4419-1665-5_13.
 */
size_t pni_layers_kick(pni_layers *layers, pni_random *random);

#endif
