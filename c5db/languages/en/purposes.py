"""English words of what money is lent for."""

from collections.abc import Mapping

from c5db.domain.vocab import Purpose

WORDS: Mapping[Purpose, str] = {
    Purpose.WATER: "water supply, drinking water, water and sanitation, sanitation, sewer*, wastewater, "
    "water network*, water utilit*, irrigation, water management",
    Purpose.FARMING: "agricultur*, farmers, irrigation, livestock, horticultur*, food security, farm businesses, "
    "agribusiness*",
    Purpose.BUSINESS: "small firms, small business*, small and medium*, small enterprises, entrepreneur*, smaller "
    "businesses, micro-enterprises, SME, SMEs, MSME, MSMEs",
    Purpose.POWER: "power grid*, electricity, transmission line*, substation*, power network*, power sector, energy "
    "sector, energy efficiency, renewable*, power plant*, solar, wind farm*, wind power, hydropower, "
    "power transmission, power supply",
    Purpose.RAILWAY: "rail, railway*, railroad*, locomotive*",
    Purpose.ROADS: "road, roads, highway*, motorway*, expressway*, bypass",
    Purpose.HEALTH: "health, healthcare, health-care, hospital*, clinics, medical",
    Purpose.EDUCATION: "education, school, schools, universit*, kindergarten*, vocational training",
    Purpose.HOUSING: "housing, mortgage*, affordable homes",
    Purpose.BUDGET: "budget support, budget deficit, state budget, fiscal reform*",
    Purpose.TRANSIT: "buses, bus fleet, metro, trams, urban transport, public transport, trolleybus*",
    Purpose.HEATING: "heating, heat supply, boiler*",
}
