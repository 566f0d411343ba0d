namespace Holdfast.Estate.Model;

/// <summary>A kind of data, as far as the law cares.</summary>
public enum DataClass
{
    /// <summary>About people: consignees, drivers, employees, signatures.</summary>
    Personal,

    /// <summary>Invoices and postings, which tax law wants kept.</summary>
    Accounting,

    /// <summary>Stock, orders and movements without names.</summary>
    Operational,
}
